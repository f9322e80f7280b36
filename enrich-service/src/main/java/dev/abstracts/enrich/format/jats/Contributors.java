package dev.abstracts.enrich.format.jats;

import dev.abstracts.contract.Author;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.names.PersonName;
import dev.abstracts.enrich.text.WhiteSpace;
import dev.abstracts.enrich.xml.Element;
import dev.abstracts.enrich.xml.Node;
import dev.abstracts.enrich.xml.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The authors of an article, collaborations among them, and where they work. Editors and reviewers are not authors. */
record Contributors(List<Author> authors, List<String> affiliations) {

    private static final Set<String> NOT_PART_OF_ADDRESS =
            Set.of("label", "institution-id", "email", "phone", "fax", "sup", "xref", "ext-link");

    static Contributors of(Element meta) {
        List<Author> authors = new ArrayList<>();
        Set<String> affiliations = new LinkedHashSet<>();
        for (Element group : meta.all("contrib-group")) {
            boolean ofAuthors = false;
            for (Element contributor : group.all("contrib")) {
                if (isAuthor(contributor)) {
                    ofAuthors = true;
                    String name = name(contributor);
                    if (!name.isEmpty()) {
                        authors.add(new Author(name, orcid(contributor)));
                    }
                    add(affiliations, contributor);
                }
            }
            if (ofAuthors) {
                add(affiliations, group);
            }
        }
        add(affiliations, meta);
        return new Contributors(authors, List.copyOf(affiliations));
    }

    private static boolean isAuthor(Element contributor) {
        String type = contributor.attribute("contrib-type");
        String lower = type == null ? "author" : type.toLowerCase(Locale.ROOT);
        // Members of a group that is an author are not on the byline.
        return lower.contains("author") && !lower.contains("non-byline")
                || lower.startsWith("collab")
                || lower.startsWith("corresp")
                || lower.equals("group");
    }

    private static String name(Element contributor) {
        Element alternatives = contributor.first("name-alternatives");
        Element holder = alternatives == null ? contributor : alternatives;
        Element name = western(holder.all("name"));
        name = name == null ? holder.first("string-name") : name;
        if (name != null) {
            return name.first("surname") == null ? PersonName.readable(Markup.plainText(name)) : ofParts(name);
        }
        Element collaboration = contributor.first("collab");
        collaboration = collaboration == null ? contributor.at("collab-alternatives", "collab") : collaboration;
        collaboration = collaboration == null ? contributor.first("institution") : collaboration;
        return collaboration == null ? "" : WhiteSpace.oneLine(Markup.plainText(withoutMembers(collaboration)));
    }

    /** Of a name in several scripts that which most readers can read, else the first. */
    private static @Nullable Element western(List<Element> names) {
        for (Element name : names) {
            if (name.has("name-style", "western") || name.has("lang", "en")) {
                return name;
            }
        }
        return names.isEmpty() ? null : names.getFirst();
    }

    private static String ofParts(Element name) {
        String first = name.line("given-names");
        String last = name.line("surname");
        boolean lastNameFirst = name.has("name-style", "eastern") && first != null && first.charAt(0) < '\u0250';
        return lastNameFirst
                ? PersonName.joined(last, first, name.line("suffix"))
                : PersonName.inOrder(last, first, name.line("suffix"));
    }

    /** A collaboration may list its members and where they work. */
    private static Element withoutMembers(Element collaboration) {
        return without(
                collaboration,
                Set.of("contrib-group", "contrib", "aff", "xref", "fn", "address", "ext-link")::contains);
    }

    private static @Nullable String orcid(Element contributor) {
        for (Element id : contributor.all("contrib-id")) {
            String type = id.attribute("contrib-id-type");
            String text = id.text();
            boolean stated = type != null ? type.equalsIgnoreCase("orcid") : text != null && text.contains("orcid.org");
            String orcid = stated ? PersonName.orcid(text) : null;
            if (orcid != null) {
                return orcid;
            }
        }
        for (String name : List.of("ext-link", "uri")) {
            for (Element link : contributor.all(name)) {
                String address = link.attribute("href");
                address = address == null ? link.text() : address;
                if (address != null && address.contains("orcid.org")) {
                    return PersonName.orcid(address);
                }
            }
        }
        return null;
    }

    private static void add(Set<String> affiliations, Element holder) {
        List<Element> elements = new ArrayList<>(holder.all("aff"));
        for (Element alternatives : holder.all("aff-alternatives")) {
            elements.addAll(alternatives.all("aff").stream().limit(1).toList());
        }
        for (Element element : elements) {
            String address = address(element);
            if (!address.isEmpty()) {
                affiliations.add(address);
            }
        }
    }

    /** Text with its own commas stays; parts without any between them are joined by commas. */
    private static String address(Element affiliation) {
        Element kept = without(affiliation, NOT_PART_OF_ADDRESS::contains);
        boolean punctuated = kept.content().stream()
                .anyMatch(node -> node instanceof Text(String value)
                        && value.chars().anyMatch(c -> Character.isLetter(c) || c == ','));
        List<String> parts = new ArrayList<>();
        for (Element part : punctuated ? List.of(kept) : kept.elements()) {
            String text = WhiteSpace.oneLine(Markup.plainText(without(part, NOT_PART_OF_ADDRESS::contains)));
            if (!text.isEmpty()) {
                parts.add(text);
            }
        }
        String address = String.join(", ", parts);
        while (!address.isEmpty() && ",;. ".indexOf(address.charAt(address.length() - 1)) >= 0) {
            address = address.substring(0, address.length() - 1);
        }
        return address;
    }

    /** Nested elements too, as deep as the reader of XML lets them be. */
    private static Element without(Element element, Predicate<String> names) {
        List<Node> kept = new ArrayList<>();
        for (Node node : element.content()) {
            if (!(node instanceof Element child)) {
                kept.add(node);
            } else if (!names.test(child.name())) {
                kept.add(without(child, names));
            }
        }
        return new Element(element.name(), element.namespace(), element.attributes(), kept);
    }
}
