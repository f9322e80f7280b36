package dev.abstracts.enrich.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A data file of the project: comma-separated values, quotes around a value that holds a comma, {@code #} at the start of a
 * comment line, names of the columns on the first line that is none. A mistake is an {@link IllegalStateException} that
 * names its line.
 */
public final class CsvTable {

    private CsvTable() {}

    /**
     * One line of the table.
     *
     * @param number of the line in its file, from 1
     */
    public record Row(String file, int number, List<String> values) {

        public String value(int column) {
            return values.get(column);
        }

        public IllegalStateException mistake(String what) {
            return new IllegalStateException("%s line %d: %s".formatted(file, number, what));
        }
    }

    /** Reads the file {@code name} that lies beside the class {@code beside}. */
    public static List<Row> read(Class<?> beside, String name, List<String> columns) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no file %s beside %s".formatted(name, beside.getName()));
            }
            return parse(name, new String(in.readAllBytes(), UTF_8), columns);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    static List<Row> parse(String file, String text, List<String> columns) {
        List<Row> rows = new ArrayList<>();
        boolean header = true;
        int number = 0;
        for (String line : WhiteSpace.lines(text)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Row row = new Row(file, number, values(line));
            if (header && !row.values().equals(columns)) {
                throw row.mistake("the columns are %s, not %s".formatted(columns, row.values()));
            }
            if (row.values().size() != columns.size()) {
                throw row.mistake("%d values, not %d".formatted(row.values().size(), columns.size()));
            }
            if (!header) {
                rows.add(row);
            }
            header = false;
        }
        return rows;
    }

    private static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }
}
