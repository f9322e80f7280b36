package dev.abstracts.local.corpus;

import dev.abstracts.contract.Format;
import dev.abstracts.local.corpus.RenderOptions.Layout;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes corpus records in the shapes that feeds have, and says what each must become. The same corpus, options and
 * format give the same document. Facts that the corpus lacks are drawn from the seed: days, decisions, missing titles
 * (4 %), code flags, affiliations and, in {@code portal-listing}, dates without a year.
 */
public final class CorpusRenderer {

    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\n\\r\\u0085\\u2028\\u2029]\\s*");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n  +");
    private static final int NAMED_AUTHORS = 3;

    private static final List<String> DECISIONS = List.of(
            "Accept (Poster)",
            "Accept (Oral)",
            "Accept (Spotlight)",
            "Accept (Talk)",
            "Accept: poster",
            "Accept: notable-top-25%",
            "Accept: notable-top-5%",
            "Reject",
            "Withdrawn");
    private static final List<String> AFFILIATIONS = List.of("stanford", "tsinghua", "mit", "google-deepmind", "eth");
    private static final List<String> PORTAL_CODES = List.of("AI", "CL", "CV", "LG", "RO", "NI", "SE", "DS", "CR");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final RenderOptions options;

    public CorpusRenderer(RenderOptions options) {
        this.options = options;
    }

    /** @throws IllegalArgumentException when the format is none of the five that the project began with */
    public RenderedDocument render(Format format, List<CorpusRecord> corpus) {
        Random random = new Random(options.seed());
        RecordRenderer renderer = rendererOf(format);
        String gap = separatorOf(format);
        List<RenderedRecord> records = new ArrayList<>(corpus.size());
        StringBuilder document = new StringBuilder();
        long line = 1;
        for (CorpusRecord record : corpus) {
            if (!document.isEmpty()) {
                document.append(gap);
                line += gap.length();
            }
            RenderedRecord rendered = renderer.render(record, line, random);
            document.append(rendered.text());
            line += rendered.text().chars().filter(c -> c == '\n').count();
            records.add(rendered);
        }
        if (options.finalNewline()) {
            document.append('\n');
        }
        String text = options.windowsLineEnds() ? document.toString().replace("\n", "\r\n") : document.toString();
        return new RenderedDocument(format, options.byteOrderMark() ? "\uFEFF" + text : text, records);
    }

    private interface RecordRenderer {
        RenderedRecord render(CorpusRecord record, long line, Random random);
    }

    private RecordRenderer rendererOf(Format format) {
        return switch (format.name()) {
            case "blocks" -> this::blocks;
            case "run-on" -> this::runOn;
            case "review-listing" -> this::reviewListing;
            case "portal-listing" -> this::portalListing;
            case "arxiv-jsonl" -> new JsonLineRenderer(options)::render;
            default -> throw new IllegalArgumentException("no rendering of the format " + format);
        };
    }

    /** What stands between two records: a run-on record begins right behind the id of the one before it. */
    private static String separatorOf(Format format) {
        return format.equals(Format.RUN_ON) ? "" : format.equals(Format.BLOCKS) ? "\n\n" : "\n";
    }

    private RenderedRecord blocks(CorpusRecord record, long line, Random random) {
        LocalDate created = dayOf(record.id(), random);
        Integer version = version(options, random);
        String abstractText = laidOut(record.summary(), options.layout());
        String comment = comment(record);
        StringBuilder text = new StringBuilder(abstractText).append("\n\n");
        if (comment != null) {
            text.append(comment).append("\n\n");
        }
        text.append("arXiv:").append(record.id()).append(version == null ? "" : "v" + version);
        text.append("\nCreated: ").append(created);
        return new RenderedRecord(
                text.toString(),
                line,
                null,
                List.of(),
                false,
                null,
                abstractText,
                record.id(),
                version,
                List.of(),
                comment,
                created,
                false,
                null,
                false);
    }

    private RenderedRecord runOn(CorpusRecord record, long line, Random random) {
        Integer version = version(options, random);
        String abstractText = folded(record.summary());
        String comment = comment(record);
        String text = abstractText
                + (comment == null ? "" : "\n" + comment)
                + ("\narXiv:" + record.id())
                + (version == null ? "" : "v" + version);
        return new RenderedRecord(
                text,
                line,
                null,
                List.of(),
                false,
                null,
                abstractText,
                record.id(),
                version,
                List.of(),
                comment,
                null,
                false,
                null,
                false);
    }

    private RenderedRecord reviewListing(CorpusRecord record, long line, Random random) {
        String title = random.nextInt(100) < 4 ? null : folded(record.title());
        String decision = random.nextInt(100) < 40 ? DECISIONS.get(random.nextInt(DECISIONS.size())) : null;
        String abstractText = folded(record.summary());
        String text = (title == null ? "" : title + "\n") + abstractText + (decision == null ? "" : "\n" + decision);
        return new RenderedRecord(
                text,
                line,
                title,
                List.of(),
                false,
                null,
                abstractText,
                null,
                null,
                List.of(),
                null,
                null,
                false,
                decision,
                false);
    }

    private RenderedRecord portalListing(CorpusRecord record, long line, Random random) {
        boolean inferred = random.nextInt(100) < 5;
        LocalDate created = inferred ? options.asOf().minusDays(random.nextInt(365)) : dayOf(record.id(), random);
        String abstractText = folded(record.summary());
        boolean code = abstractText.contains("github.com/") || random.nextInt(100) < 3;
        String category = portalCode(record, random);
        String title = folded(record.title());
        List<String> authors =
                record.authors().stream().map(CorpusRenderer::folded).toList();
        boolean truncated = authors.size() > NAMED_AUTHORS;
        List<String> named = truncated ? authors.subList(0, NAMED_AUTHORS) : authors;
        String affiliation = random.nextInt(100) < 5 ? AFFILIATIONS.get(random.nextInt(AFFILIATIONS.size())) : null;
        String text = category
                + (MONTHS.get(created.getMonthValue() - 1) + " " + created.getDayOfMonth())
                + (inferred ? "" : ", " + created.getYear())
                + (code ? "Code\n" : "\n")
                + (title + String.join(", ", named) + (truncated ? " et al." : ""))
                + (affiliation == null ? "\n" : " · " + affiliation + "\n")
                + abstractText;
        return new RenderedRecord(
                text,
                line,
                title,
                named,
                truncated,
                affiliation,
                abstractText,
                null,
                null,
                List.of("cs." + category),
                null,
                created,
                inferred,
                null,
                code);
    }

    private static String portalCode(CorpusRecord record, Random random) {
        String drawn = PORTAL_CODES.get(random.nextInt(PORTAL_CODES.size()));
        return record.categories().stream()
                .filter(category -> category.startsWith("cs.") && category.length() == 5)
                .map(category -> category.substring(3))
                .findFirst()
                .orElse(drawn);
    }

    static @Nullable Integer version(RenderOptions options, Random random) {
        int drawn = random.nextInt(10);
        return options.versions() && drawn < 4 ? drawn + 1 : null;
    }

    /** A day in the month that the id names: {@code 1912.10917} is of December 2019. */
    static LocalDate dayOf(String id, Random random) {
        String digits = id.substring(id.indexOf('/') + 1);
        int day = 1 + random.nextInt(28);
        try {
            int year = Integer.parseInt(digits.substring(0, 2));
            int month = Integer.parseInt(digits.substring(2, 4));
            return LocalDate.of(year > 90 ? 1900 + year : 2000 + year, month, day);
        } catch (NumberFormatException | IndexOutOfBoundsException | DateTimeException e) {
            throw new IllegalArgumentException("not an arXiv id: " + id, e);
        }
    }

    private static @Nullable String comment(CorpusRecord record) {
        return record.comment() == null ? null : folded(record.comment());
    }

    static String folded(String text) {
        return LINE_BREAK.matcher(text.strip()).replaceAll(" ");
    }

    private static String laidOut(String summary, Layout layout) {
        return switch (layout) {
            case FOLDED -> folded(summary);
            case WRAPPED -> summary.strip();
            case PARAGRAPHS -> {
                List<String> paragraphs = new ArrayList<>();
                for (String paragraph : PARAGRAPH.split(summary.strip())) {
                    paragraphs.add(folded(paragraph));
                }
                yield String.join("\n\n", paragraphs);
            }
        };
    }
}
