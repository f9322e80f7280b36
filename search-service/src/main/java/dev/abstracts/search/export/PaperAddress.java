package dev.abstracts.search.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.Paper;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** Where papers are on the web. */
public final class PaperAddress {

    private PaperAddress() {}

    /** The paper's page at who keeps it, else its first link; absent where neither is known. */
    public static @Nullable String of(Paper paper) {
        Identifiers known = paper.identifiers();
        if (known.arxiv() != null) {
            return "https://arxiv.org/abs/" + path(known.arxiv())
                    + (known.arxivVersion() == null ? "" : "v" + known.arxivVersion());
        }
        if (known.doi() != null) {
            return doi(known.doi());
        }
        if (known.openreview() != null) {
            return "https://openreview.net/forum?id=" + segment(known.openreview());
        }
        return paper.links().stream().filter(PaperAddress::isWeb).findFirst().orElse(null);
    }

    public static String doi(String doi) {
        return "https://doi.org/" + path(doi);
    }

    /** Whether following the address is no more than that. */
    public static boolean isWeb(String address) {
        return address.matches("https?://[^\\s\"<>{}|\\\\^`\\p{Cntrl}]+");
    }

    /** Of our own interface, from the root of the service. */
    public static String own(Paper paper) {
        return "v1/papers/" + segment(paper.id().value());
    }

    public static String segment(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** Parameters as they stand in an address, of those with nothing encoded yet. */
    public static String query(String plain) {
        return segment(plain).replace("%26", "&").replace("%3D", "=");
    }

    private static String path(String text) {
        return segment(text).replace("%2F", "/");
    }
}
