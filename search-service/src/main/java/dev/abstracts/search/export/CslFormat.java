package dev.abstracts.search.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.search.paper.FoundPaper;
import org.jspecify.annotations.Nullable;

/** CSL-JSON as citeproc and reference managers read it: a list of items, one a line. */
final class CslFormat implements PaperFormat {

    @Override
    public String head() {
        return "[\n";
    }

    @Override
    public String separator() {
        return ",\n";
    }

    @Override
    public String foot() {
        return "\n]\n";
    }

    @Override
    public String paper(FoundPaper paper) {
        return item(Citation.of(paper.paper())).toString();
    }

    static ObjectNode item(Citation cited) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("id", cited.id());
        item.put(
                "type",
                switch (cited.kind()) {
                    case ARTICLE -> "article-journal";
                    case CONFERENCE -> "paper-conference";
                    case PREPRINT -> "article";
                });
        put(item, "title", cited.title());
        authors(item, cited);
        put(item, "container-title", cited.container());
        issued(item, cited);
        put(item, "DOI", cited.identifiers().doi());
        if (cited.identifiers().arxiv() != null) {
            item.put("number", "arXiv:" + cited.identifiers().arxiv());
            if (cited.kind() == Citation.Kind.PREPRINT) {
                item.put("publisher", "arXiv");
            }
        }
        put(item, "URL", cited.address());
        put(item, "note", cited.comment());
        if (!cited.keywords().isEmpty()) {
            item.put("keyword", String.join(", ", cited.keywords()));
        }
        put(item, "abstract", cited.abstractText());
        return item;
    }

    private static void authors(ObjectNode item, Citation cited) {
        for (AuthorName name : cited.authors()) {
            ObjectNode author = item.withArray("author").addObject();
            if (name.given() == null) {
                author.put("literal", name.family());
            } else {
                author.put("family", name.family()).put("given", name.given());
                put(author, "suffix", name.suffix());
            }
        }
        if (cited.truncated()) {
            item.withArray("author").addObject().put("literal", "others");
        }
    }

    /** The container's year where that is another than the paper's own. */
    private static void issued(ObjectNode item, Citation cited) {
        if (cited.year() == null) {
            return;
        }
        ArrayNode parts = JsonNodeFactory.instance.arrayNode().add(cited.year());
        PublicationDate published = cited.published();
        if (published != null && published.date().getYear() == cited.year()) {
            if (published.precision() != PublicationDate.Precision.YEAR) {
                parts.add(published.date().getMonthValue());
            }
            if (published.precision() == PublicationDate.Precision.DAY) {
                parts.add(published.date().getDayOfMonth());
            }
        }
        item.putObject("issued").putArray("date-parts").add(parts);
    }

    private static void put(ObjectNode object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
