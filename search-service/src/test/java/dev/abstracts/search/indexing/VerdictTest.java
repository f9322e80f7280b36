package dev.abstracts.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest
    @CsvSource({"200", "201"})
    void whatIsIndexedIsDone(int status) {
        assertThat(Verdict.of(status, null, null)).isEqualTo(new Verdict.Done(true));
    }

    @Test
    void aNewerVersionInTheIndexIsDoneToo() {
        assertThat(Verdict.of(409, "version_conflict_engine_exception", "current version [7] is higher"))
                .isEqualTo(new Verdict.Done(false));
    }

    @ParameterizedTest
    @CsvSource({
        "document_parsing_exception, [1:9] failed to parse field [pages] of type [integer]",
        "mapper_parsing_exception, failed to parse",
        "strict_dynamic_mapping_exception, mapping set to strict; dynamic introduction of [x] is not allowed",
        "illegal_argument_exception, Document contains at least one immense term in field=\"title\"",
    })
    void a400ThatBlamesTheDocumentRefusesIt(String type, String reason) {
        assertThat(Verdict.of(400, type, reason))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.detail()).contains(type).contains(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "429, es_rejected_execution_exception, rejected execution of primary operation",
        "503, unavailable_shards_exception, primary shard is not active",
        "500, null_pointer_exception, none",
        "404, index_not_found_exception, no such index [papers-1-write]",
        "403, cluster_block_exception, index [papers-1] blocked by: [FORBIDDEN/8/index write (api)]",
        "401, security_exception, missing authentication credentials",
        "400, illegal_argument_exception, no write index is defined for alias [papers-1-write]",
        "400, circuit_breaking_exception, Data too large",
        "409, other_exception, none",
        "0, none, none",
    })
    void everythingElseIsTriedAgain(int status, String type, String reason) {
        assertThat(Verdict.of(status, type, reason)).isInstanceOf(Verdict.Again.class);
    }
}
