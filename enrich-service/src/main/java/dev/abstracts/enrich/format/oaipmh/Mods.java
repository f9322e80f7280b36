package dev.abstracts.enrich.format.oaipmh;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.enrich.dates.WrittenDate;
import dev.abstracts.enrich.format.JournalReference;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.identifiers.StatedIdentifiers;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.names.PersonName;
import dev.abstracts.enrich.text.Subtitles;
import dev.abstracts.enrich.text.WhiteSpace;
import dev.abstracts.enrich.xml.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Libraries' metadata. Source: loc.gov, "Metadata Object Description Schema", 3.8. */
final class Mods {

    private static final Set<String> AUTHORS = Set.of("author", "aut", "creator", "cre", "");

    private Mods() {}

    static RecordFields fields(Element mods, @Nullable LocalDate datestamp) {
        StatedIdentifiers identifiers = new StatedIdentifiers();
        mods.all("identifier").forEach(id -> identifiers.mentioned(id.text()));
        Element location = mods.first("location");
        if (location != null) {
            location.all("url").forEach(url -> identifiers.mentioned(url.text()));
        }
        PublicationDate published = published(mods);
        Element host = host(mods);
        return RecordFields.builder(abstractText(mods))
                .title(title(mods))
                .credited(authors(mods), false)
                .identifiers(identifiers.found())
                .published(published)
                .sourceDate(datestamp)
                .journalReference(JournalReference.of(host == null ? null : title(host), null, published))
                .build();
    }

    private static String abstractText(Element mods) {
        Element first = mods.first("abstract");
        return first == null ? "" : Markup.plainText(first.wholeText());
    }

    /** {@code The} and the like stand for themselves, because libraries do not sort by them. */
    private static @Nullable String title(Element mods) {
        for (Element info : mods.all("titleInfo")) {
            if (info.attribute("type") == null) {
                String title = PersonName.joined(info.line("nonSort"), info.line("title"), null);
                String whole = Subtitles.join(title, info.line("subTitle"));
                return whole == null ? null : WhiteSpace.orAbsent(WhiteSpace.oneLine(Markup.plainText(whole)));
            }
        }
        return null;
    }

    private static List<Author> authors(Element mods) {
        List<Author> authors = new ArrayList<>();
        for (Element name : mods.all("name")) {
            String role = name.line("role", "roleTerm");
            if (AUTHORS.contains(role == null ? "" : role)) {
                String readable = name(name);
                if (!readable.isEmpty()) {
                    authors.add(Author.named(readable));
                }
            }
        }
        return authors;
    }

    private static String name(Element name) {
        String family = null;
        String suffix = null;
        StringBuilder given = new StringBuilder();
        String whole = "";
        for (Element part : name.all("namePart")) {
            String line = part.line();
            switch (part.attributes().getOrDefault("type", "")) {
                case "family" -> family = line;
                case "given" -> given.append(given.isEmpty() ? "" : " ").append(line == null ? "" : line);
                case "termsOfAddress" -> suffix = line != null && PersonName.isSuffixInAnyCase(line) ? line : suffix;
                case "" -> whole = line == null ? whole : line;
                default -> {
                    // A year of birth.
                }
            }
        }
        return family != null
                ? PersonName.inOrder(family, given.toString(), suffix)
                : name.has("type", "corporate") ? whole : PersonName.readable(whole);
    }

    private static @Nullable PublicationDate published(Element mods) {
        List<Element> holders = new ArrayList<>(mods.all("originInfo"));
        Element host = host(mods);
        if (host != null) {
            holders.addAll(host.all("originInfo"));
            holders.addAll(host.all("part"));
        }
        for (String kind : List.of("dateIssued", "dateCreated", "copyrightDate", "date")) {
            for (Element holder : holders) {
                String text = holder.text(kind);
                PublicationDate read = text == null ? null : WrittenDate.read(text);
                if (read != null) {
                    return read;
                }
            }
        }
        return null;
    }

    private static @Nullable Element host(Element mods) {
        return mods.all("relatedItem").stream()
                .filter(item -> item.has("type", "host"))
                .findFirst()
                .orElse(null);
    }
}
