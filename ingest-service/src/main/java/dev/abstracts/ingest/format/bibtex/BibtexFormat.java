package dev.abstracts.ingest.format.bibtex;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Format;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.Recognition;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.RecordFormat;
import dev.abstracts.ingest.format.UniqueOwnIds;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;

/** Recognised by lines that begin entries, and by how much of the document is inside of entries. */
public final class BibtexFormat implements RecordFormat {

    /** Other languages have lines that begin with an at sign, a word and a bracket too. */
    private static final Set<String> KNOWN = Set.of(
            "article",
            "artwork",
            "audio",
            "book",
            "booklet",
            "collection",
            "comment",
            "conference",
            "data",
            "dataset",
            "electronic",
            "inbook",
            "incollection",
            "inproceedings",
            "inreference",
            "manual",
            "mastersthesis",
            "misc",
            "mvbook",
            "online",
            "patent",
            "periodical",
            "phdthesis",
            "preamble",
            "preprint",
            "proceedings",
            "reference",
            "report",
            "software",
            "string",
            "suppbook",
            "techreport",
            "thesis",
            "unpublished",
            "www");

    @Override
    public Format format() {
        return Format.BIBTEX;
    }

    @Override
    public Recognition recognise(Head head) {
        BlockEnd block = new BlockEnd();
        boolean open = false;
        boolean any = false;
        long inside = 0;
        long outside = 0;
        for (String line : head.content()) {
            byte[] bytes = line.strip().getBytes(UTF_8);
            boolean starts = EntryStart.isAt(bytes, bytes.length);
            int from = 0;
            if (starts) {
                any |= KNOWN.contains(type(bytes));
                from = opening(bytes);
                block.begin(bytes[from] == '(');
                from++;
                open = true;
            }
            if (open) {
                inside += bytes.length;
                open = !starts && block.isComment(bytes, bytes.length) || block.find(bytes, from, bytes.length) < 0;
            } else if (bytes[0] != '%') {
                outside += bytes.length;
            }
        }
        if (!any) {
            return new Recognition(0, "has no line that begins an entry, such as @article{key,");
        }
        double share = (double) inside / (inside + outside);
        return share > 0.5
                ? Recognition.yes(0.5 + 0.45 * share)
                : new Recognition(0.9 * share, "holds more text between its entries than inside of them");
    }

    private static String type(byte[] line) {
        return new String(line, 1, opening(line) - 1, UTF_8).strip().toLowerCase(Locale.ROOT);
    }

    private static int opening(byte[] line) {
        int at = 0;
        while (line[at] != '{' && line[at] != '(') {
            at++;
        }
        return at;
    }

    @Override
    public RecordCutter cutter(InputStream document) {
        return new UniqueOwnIds(new BibtexCutter(document));
    }
}
