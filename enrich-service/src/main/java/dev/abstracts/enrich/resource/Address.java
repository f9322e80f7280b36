package dev.abstracts.enrich.resource;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web in its usual spelling: with scheme and small host, without LaTeX, tracking, the {@code .git} of clones
 * or a slash at its end; {@code https} where the host is known to answer it.
 *
 * @param host without {@code www.}
 * @param path with query and fragment; empty for the host alone
 */
record Address(String url, String host, String path) {

    private static final Pattern ESCAPED = Pattern.compile("\\\\([_%#&~$])");
    private static final Pattern TRACKING =
            Pattern.compile("(?<=[?&])(?:utm_\\w+|fbclid|gclid|si|feature|ref_src|tab|usp)=[^&#]*&?");
    private static final Pattern HOST = Pattern.compile("(?:[\\p{L}\\p{N}_-]+\\.)+\\p{L}[\\p{L}\\p{N}-]+");

    /** Of a link as written; absent where it names no host. */
    static @Nullable Address of(String written) {
        String link =
                written.indexOf('\\') < 0 ? written : ESCAPED.matcher(written).replaceAll("$1");
        int scheme = link.lastIndexOf("://", Math.min(link.length(), 16));
        String lower = scheme < 0 ? "" : link.substring(0, scheme).toLowerCase(Locale.ROOT);
        int start = scheme < 0 ? 0 : scheme + 3;
        int end = start;
        while (end < link.length() && "/?#".indexOf(link.charAt(end)) < 0) {
            end++;
        }
        String authority = link.substring(start, end).toLowerCase(Locale.ROOT);
        int colon = authority.indexOf(':');
        String name = colon < 0 ? authority : authority.substring(0, colon);
        String host = name.startsWith("www.") ? name.substring(4) : name;
        if (!HOST.matcher(host).matches()) {
            return null;
        }
        boolean known = ResourceHosts.isKnown(host);
        String path = path(host, link.substring(end), known);
        String protocol =
                known || lower.endsWith("https") || scheme < 0 ? "https" : lower.endsWith("ftp") ? "ftp" : "http";
        return new Address(protocol + "://" + (known ? host : authority) + path, host, path);
    }

    private static String path(String host, String written, boolean known) {
        String path =
                written.indexOf('?') < 0 ? written : TRACKING.matcher(written).replaceAll("");
        int fragment = path.indexOf('#');
        // A fragment of a page of code is a place on it; elsewhere it may be the page.
        if (fragment >= 0 && known && (host.equals("github.com") || fragment == path.length() - 1)) {
            path = path.substring(0, fragment);
        }
        while (path.endsWith("?") || path.endsWith("&") || path.endsWith("#")) {
            path = path.substring(0, path.length() - 1);
        }
        if (known && path.endsWith(".git")) {
            path = path.substring(0, path.length() - 4);
        }
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return path;
    }
}
