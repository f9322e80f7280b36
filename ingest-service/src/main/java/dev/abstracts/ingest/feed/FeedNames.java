package dev.abstracts.ingest.feed;

import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.problem.ProblemException;

/** Names of feeds as clients write them. */
public final class FeedNames {

    private FeedNames() {}

    /** @throws ProblemException {@code invalid-feed-name} */
    public static FeedName parse(String feed) {
        if (!FeedName.isValid(feed)) {
            throw new ProblemException(
                    RejectionCode.INVALID_FEED_NAME,
                    "a feed's name is [a-z0-9][a-z0-9-]{0,62}, not \"%s\"".formatted(feed));
        }
        return FeedName.of(feed);
    }
}
