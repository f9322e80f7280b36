package dev.abstracts.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.local.Failure;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * A corpus over and over as one document, each time under the ids of another month, until enough of it is sent. Made as it
 * is read, by copying bytes: who measures a service shall not be busier than it.
 */
final class CorpusStream extends InputStream {

    private final int firstYear;
    private final List<byte[]> lines;
    private final int[] months;
    private final long limit;
    private byte[] line = new byte[0];
    private int position;
    private long sent;
    private long records;

    /**
     * @param firstYear of the ids, two digits: of a future in which arXiv has not published yet
     * @param most how many records are taken of the corpus
     * @param limit of bytes, exceeded by the rest of a record
     */
    CorpusStream(ShiftedCorpus corpus, int firstYear, int most, long limit) {
        this.firstYear = firstYear;
        this.lines = corpus.singles(ShiftedCorpus.NO_MONTH, most).stream()
                .map(record -> (record + "\n").getBytes(UTF_8))
                .toList();
        this.months = lines.stream().mapToInt(CorpusStream::month).toArray();
        this.limit = limit;
    }

    /** Where the month of the line's id begins. */
    private static int month(byte[] line) {
        byte[] wanted = ("\"" + ShiftedCorpus.NO_MONTH + ".").getBytes(UTF_8);
        for (int start = 0; start + wanted.length <= line.length; start++) {
            if (Arrays.equals(line, start, start + wanted.length, wanted, 0, wanted.length)) {
                return start + 1;
            }
        }
        throw new Failure("a record of the corpus has no id");
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) {
        if (position == line.length) {
            if (sent >= limit) {
                return -1;
            }
            next();
        }
        int taken = Math.min(count, line.length - position);
        System.arraycopy(line, position, target, offset, taken);
        position += taken;
        sent += taken;
        return taken;
    }

    private void next() {
        int index = (int) (records % lines.size());
        int copy = (int) (records / lines.size());
        line = lines.get(index);
        byte[] month = ShiftedCorpus.month(firstYear, copy).getBytes(UTF_8);
        System.arraycopy(month, 0, line, months[index], month.length);
        position = 0;
        records++;
    }

    long bytes() {
        return sent;
    }

    long records() {
        return records;
    }
}
