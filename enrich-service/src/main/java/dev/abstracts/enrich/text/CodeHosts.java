package dev.abstracts.enrich.text;

import java.util.List;
import java.util.Locale;

/** Tells links that lead to code by their host: places that keep source code, not pages about it. */
public final class CodeHosts {

    private static final List<String> HOSTS = List.of(
            "github.com",
            "gist.github.com",
            "gitlab.com",
            "bitbucket.org",
            "codeberg.org",
            "sourceforge.net",
            "git.sr.ht",
            "gitee.com",
            "code.google.com",
            "colab.research.google.com",
            "anonymous.4open.science",
            "codeocean.com");

    private CodeHosts() {}

    public static boolean isCode(String url) {
        int scheme = url.indexOf("://");
        int start = scheme < 0 ? 0 : scheme + 3;
        int end = start;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host = url.substring(start, end).toLowerCase(Locale.ROOT);
        if (host.startsWith("www.")) {
            host = host.substring(4);
        }
        // Institutes run their own: gitlab.cern.ch, git.ias.u-psud.fr.
        return HOSTS.contains(host) || host.startsWith("gitlab.") || host.startsWith("git.") || isProject(host);
    }

    private static boolean isProject(String host) {
        return host.endsWith(".sourceforge.net") || host.endsWith(".gitlab.com");
    }
}
