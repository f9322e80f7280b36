package dev.abstracts.enrich.resource;

import dev.abstracts.contract.Resource.Kind;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text says about a link, in the words before it. */
final class LinkWords {

    /** Words further away are about something else. */
    private static final int FAR = 160;

    private static final Pattern WORDS = Pattern.compile("(?i)\\b(?:(?<project>(?:project|home|web)"
            + " ?(?:page|site)s?|homepage|website|webpage|project"
            + " (?=is|at)|project(?=:)|documentation|portal)|(?<code>(?:source"
            + " )?codes?|implementations?|software|packages?|library|toolkit|repository|repo|scripts?|source|codebase|open[-"
            + " ]sourced?|plugin|simulator)|(?<data>data ?sets?|(?:training|test)"
            + " sets?|data|benchmarks?|corpus|corpora|catalog(?:ue)?s?|database|annotations?|images)|(?<model>model"
            + " weights|checkpoints?|weights|pre-?trained models?|trained models?|models?)|(?<demo>(?:live |online"
            + " |interactive |web )?demos?|demonstrations?|web ?server|web ?app(?:lication)?s?|web interface|samples|audio"
            + " samples|playground)|(?<video>videos?|talk|recording|animations?|movies?))\\b");

    private LinkWords() {}

    /** What the words say that the link is, and which of them stands nearest. */
    record Said(Set<Kind> kinds, @Nullable Kind nearest) {

        boolean says(Kind kind) {
            return kinds.contains(kind);
        }

        boolean only(Kind kind) {
            return kinds.size() == 1 && kinds.contains(kind);
        }
    }

    /**
     * What the sentence says before a link.
     *
     * @param from where the link before it ended, or 0
     */
    static Said before(String received, int from, int link) {
        String words = received.substring(sentence(received, Math.max(from, link - FAR), link), link);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Kind nearest = null;
        Matcher matcher = WORDS.matcher(words);
        while (matcher.find()) {
            nearest = kind(matcher);
            kinds.add(nearest);
        }
        return new Said(kinds, nearest);
    }

    private static Kind kind(Matcher matcher) {
        if (matcher.group("project") != null) {
            return Kind.PROJECT;
        }
        if (matcher.group("code") != null) {
            return Kind.CODE;
        }
        if (matcher.group("data") != null) {
            return Kind.DATA;
        }
        if (matcher.group("model") != null) {
            return Kind.MODEL;
        }
        return matcher.group("demo") != null ? Kind.DEMO : Kind.VIDEO;
    }

    /** Where the sentence of a link begins. */
    private static int sentence(String received, int from, int link) {
        for (int i = link - 2; i > from; i--) {
            char c = received.charAt(i);
            boolean ends = (c == '.' || c == '!' || c == '?' || c == ';') && received.charAt(i + 1) <= ' ';
            if (ends && link - i > 4) {
                return i + 1;
            }
        }
        return from;
    }
}
