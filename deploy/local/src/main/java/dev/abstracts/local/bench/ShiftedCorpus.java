package dev.abstracts.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.local.Failure;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Records of arXiv metadata, one JSON object a line, under other arXiv ids: every copy is of papers that the pipeline has
 * not seen.
 *
 * @param file may be compressed with gzip
 */
record ShiftedCorpus(Path file) {

    /** Stands in ids for a month that is filled in later. */
    static final String NO_MONTH = "0000";

    private static final ObjectMapper JSON = MessageJson.mapper();

    /**
     * Writes a compressed copy.
     *
     * @param month of the new ids, {@code 3101}: ids of a future in which arXiv has not published yet
     * @return how many records it has
     */
    long copyTo(Path target, String month, long limit) {
        try (BufferedReader lines = open();
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(target), 64 << 10), StandardCharsets.UTF_8))) {
            long written = 0;
            for (Iterator<String> each = records(lines).limit(limit).iterator(); each.hasNext(); written++) {
                out.write(shifted(each.next(), month, written));
                out.write('\n');
            }
            return written;
        } catch (IOException e) {
            throw new Failure("the corpus %s cannot be copied to %s: %s".formatted(file, target, e.getMessage()), e);
        }
    }

    /** Some of its records, as lines of their own. */
    List<String> singles(String month, int count) {
        try (BufferedReader lines = open()) {
            long[] number = {0};
            return records(lines)
                    .limit(count)
                    .map(line -> shifted(line, month, number[0]++))
                    .toList();
        } catch (IOException e) {
            throw new Failure("the corpus %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** @param number of the record, from 0 */
    static String id(String month, long number) {
        return "%s.%05d".formatted(month, number + 1);
    }

    /**
     * The month of a copy, {@code 4101} for the first.
     *
     * @param firstYear of the first copy, two digits
     */
    static String month(int firstYear, int copy) {
        return "%02d%02d".formatted(firstYear + copy / 12, copy % 12 + 1);
    }

    /** @param line with an id of {@link #NO_MONTH} */
    static String inMonth(String line, String month) {
        int start = line.indexOf('"' + NO_MONTH + '.') + 1;
        return line.substring(0, start) + month + line.substring(start + month.length());
    }

    private static String shifted(String line, String month, long number) {
        try {
            JsonNode record = JSON.readTree(line);
            return JSON.writeValueAsString(((ObjectNode) record).put("id", id(month, number)));
        } catch (IOException | ClassCastException e) {
            throw new Failure("line %d of the corpus is no JSON object".formatted(number + 1), e);
        }
    }

    private static Stream<String> records(BufferedReader lines) {
        return lines.lines().filter(line -> !line.isBlank());
    }

    private BufferedReader open() throws IOException {
        InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in, 64 << 10) : in;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 64 << 10);
    }
}
