package dev.abstracts.enrich.subject;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * The file that a {@link SubjectWeights} lies in: gzip over {@code ABSJ}, the version of the format, the version of the
 * features, then the fields in the order of the record, and the CRC-32 of all of that. Numbers are big-endian; hashes lie as
 * distances to the one before, seven bits a byte, and term weights and scales as 16-bit floats. Byte for byte the same for
 * the same weights.
 */
public final class SubjectModelFile {

    /** Of the format; counted up with every change of it. */
    public static final int VERSION = 1;

    private static final int MAGIC = 'A' << 24 | 'B' << 16 | 'S' << 8 | 'J';
    private static final int CHECKSUM_BYTES = 8;

    private SubjectModelFile() {}

    public static void write(SubjectWeights model, OutputStream file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(SubjectFeatures.VERSION);
        out.writeUTF(model.trainedOn());
        out.writeInt(model.categories().size());
        for (int i = 0; i < model.categories().size(); i++) {
            out.writeUTF(model.categories().get(i));
            out.writeFloat(model.biases()[i]);
        }
        write(model.calibration().first(), out);
        write(model.calibration().further(), out);
        out.writeInt(model.hashes().length);
        int hash = Integer.MIN_VALUE;
        for (int next : model.hashes()) {
            writeNumber(next - hash, out);
            hash = next;
        }
        writeHalves(model.termWeights(), out);
        writeHalves(model.scales(), out);
        int start = 0;
        for (int end : model.ends()) {
            out.writeByte(end - start);
            start = end;
        }
        out.write(model.columns());
        out.write(model.weights());
        CRC32 checksum = new CRC32();
        checksum.update(bytes.toByteArray());
        out.writeLong(checksum.getValue());
        try (GZIPOutputStream compressed = new GZIPOutputStream(file)) {
            bytes.writeTo(compressed);
        }
    }

    /**
     * @param name of the file, for messages
     * @throws IllegalStateException when the file is no model, one of another version, or damaged; the message says which
     */
    public static SubjectWeights read(String name, InputStream file) throws IOException {
        byte[] bytes;
        try (GZIPInputStream compressed = new GZIPInputStream(file, 1 << 16)) {
            bytes = compressed.readAllBytes();
        } catch (ZipException | EOFException e) {
            throw new IllegalStateException("%s is no whole gzip file: %s".formatted(name, advice()), e);
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (bytes.length < 3 * Integer.BYTES + CHECKSUM_BYTES || in.readInt() != MAGIC) {
            throw new IllegalStateException("%s is no subject model: %s".formatted(name, advice()));
        }
        expect(VERSION, in.readInt(), "format", name);
        expect(SubjectFeatures.VERSION, in.readInt(), "features", name);
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, bytes.length - CHECKSUM_BYTES);
        if (ByteBuffer.wrap(bytes).getLong(bytes.length - CHECKSUM_BYTES) != checksum.getValue()) {
            throw new IllegalStateException("%s is damaged, its checksum differs: %s".formatted(name, advice()));
        }
        return fields(in);
    }

    private static SubjectWeights fields(DataInputStream in) throws IOException {
        String trainedOn = in.readUTF();
        int size = in.readInt();
        List<String> categories = new ArrayList<>(size);
        float[] biases = new float[size];
        for (int i = 0; i < size; i++) {
            categories.add(in.readUTF());
            biases[i] = in.readFloat();
        }
        Calibration calibration = new Calibration(readLogistic(size, in), readLogistic(size, in));
        int features = in.readInt();
        int[] hashes = new int[features];
        int hash = Integer.MIN_VALUE;
        for (int i = 0; i < features; i++) {
            hash += readNumber(in);
            hashes[i] = hash;
        }
        float[] termWeights = readHalves(features, in);
        float[] scales = readHalves(features, in);
        int[] ends = new int[features];
        int end = 0;
        for (int i = 0; i < features; i++) {
            end += in.readUnsignedByte();
            ends[i] = end;
        }
        byte[] columns = in.readNBytes(end);
        byte[] weights = in.readNBytes(end);
        return new SubjectWeights(
                trainedOn, categories, biases, calibration, hashes, termWeights, scales, ends, columns, weights);
    }

    private static void expect(int expected, int actual, String what, String name) {
        if (actual != expected) {
            throw new IllegalStateException("%s has version %d of the %s, this code reads version %d: %s"
                    .formatted(name, actual, what, expected, advice()));
        }
    }

    private static String advice() {
        return "train it again by ./abstracts train subjects";
    }

    private static void write(Calibration.Logistic logistic, DataOutputStream out) throws IOException {
        out.writeDouble(logistic.bias());
        out.writeDouble(logistic.score());
        out.writeDouble(logistic.gap());
        for (float offset : logistic.offsets()) {
            out.writeFloat(offset);
        }
    }

    private static Calibration.Logistic readLogistic(int categories, DataInputStream in) throws IOException {
        double bias = in.readDouble();
        double score = in.readDouble();
        double gap = in.readDouble();
        float[] offsets = new float[categories];
        for (int i = 0; i < categories; i++) {
            offsets[i] = in.readFloat();
        }
        return new Calibration.Logistic(bias, score, gap, offsets);
    }

    private static void writeHalves(float[] values, DataOutputStream out) throws IOException {
        for (float value : values) {
            out.writeShort(Float.floatToFloat16(value));
        }
    }

    private static float[] readHalves(int size, DataInputStream in) throws IOException {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = Float.float16ToFloat(in.readShort());
        }
        return values;
    }

    private static void writeNumber(int number, DataOutputStream out) throws IOException {
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            out.writeByte(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readNumber(DataInputStream in) throws IOException {
        int number = 0;
        int shift = 0;
        int piece;
        do {
            piece = in.readUnsignedByte();
            number |= (piece & 0x7f) << shift;
            shift += 7;
        } while ((piece & 0x80) != 0);
        return number;
    }
}
