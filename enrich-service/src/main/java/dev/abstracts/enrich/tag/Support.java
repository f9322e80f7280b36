package dev.abstracts.enrich.tag;

import dev.abstracts.contract.Tag;
import dev.abstracts.enrich.display.ReadableText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What speaks for one entry in one paper: how often and where it is named. Built while one paper is read. */
final class Support {

    static final double BROADER = 0.9;
    private static final double NAMED = 0.84;
    private static final double ACRONYM = 0.8;
    private static final double TITLE = 0.1;
    private static final double AGAIN = 0.05;
    private static final double DOUBTFUL = 0.06;
    private static final double MOST = 0.98;

    private @Nullable Mention inTitle;
    private @Nullable Mention inText;
    private int mentions;
    private int passing;
    private boolean firm;

    void title(Mention mention) {
        inTitle = inTitle == null ? mention : inTitle;
        mentions++;
    }

    void text(Mention mention) {
        mentions++;
        firm |= !mention.loose();
        if (mention.passing()) {
            passing++;
            inText = inText == null ? mention : inText;
        } else if (inText == null || passing == mentions - 1) {
            inText = mention;
        }
    }

    /** Whether the paper is about the entry or uses it, as far as the mentions tell. */
    boolean isEnough(TagEntry entry, List<String> categories) {
        if (inTitle != null) {
            return true;
        }
        boolean weak = entry.is(TagEntry.Flag.WEAK)
                || categories.isEmpty() && !entry.context().groups().isEmpty();
        return weak || !firm ? mentions > 1 && mentions > passing : mentions > passing;
    }

    Tag tag(TagEntry entry, @Nullable ReadableText title, ReadableText abstractText) {
        Mention best = inTitle != null ? inTitle : inText;
        ReadableText text = inTitle != null ? title : abstractText;
        if (best == null || text == null) {
            throw new IllegalStateException("%s has no mention".formatted(entry.id()));
        }
        double confidence = best.rule().equals(MentionFinder.ACRONYM) ? ACRONYM : NAMED;
        confidence += (inTitle != null ? TITLE : 0) + (mentions > 1 ? AGAIN : 0);
        confidence -= entry.is(TagEntry.Flag.WEAK) || entry.context().isNeeded() ? DOUBTFUL : 0;
        return new Tag(
                entry.id(),
                entry.label(),
                entry.kind(),
                best.rule(),
                text.evidence(best.start(), best.end()),
                round(Math.min(confidence, MOST)));
    }

    static double round(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }
}
