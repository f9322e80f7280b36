package dev.abstracts.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.jsonl.JsonlFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonlMappingTest {

    private static final String LINE = """
            {"meta": {"uid": "X-1", "ids": [{"v": 17}, {"v": "18"}], "none": null}, "a/b": {"text": ["One.", "Two."]}, "blank": [" "]}""";

    @ParameterizedTest
    @CsvSource({
        "/meta/uid, X-1",
        "/meta/ids/1/v, 18",
        "/meta/ids/*/v, 17",
        "/nothing | /meta/none | /meta/uid, X-1",
        "/meta/ids, ",
        "/meta, "
    })
    void theIdIsWhereTheMappingSays(String pointer, String id) throws IOException {
        assertThat(cut(new FieldMapping(Map.of("id", pointer, "abstract", "/a~1b/text"))))
                .isInstanceOfSatisfying(Cut.CutRecord.class, record -> assertThat(record.ownSourceId())
                        .isEqualTo(id));
    }

    @ParameterizedTest
    @CsvSource({
        "/a~1b/text, true",
        "/a~1b/text/*, true",
        "/a~1b/text/1, true",
        "/a~1b, false",
        "/blank, false",
        "/abstract, false"
    })
    void theAbstractIsWhereTheMappingSays(String pointer, boolean found) throws IOException {
        Cut cut = cut(new FieldMapping(Map.of("abstract", pointer)));

        assertThat(cut instanceof Cut.CutRecord).isEqualTo(found);
        if (cut instanceof Cut.Refused refused) {
            assertThat(refused.code()).isEqualTo(RejectionCode.EMPTY_ABSTRACT);
            assertThat(refused.detail()).contains(pointer).contains("mapping");
        }
    }

    @Test
    void jsonThatIsTooDeepIsRefused() throws IOException {
        String deep = "{\"x\": " + "[".repeat(5000) + "]".repeat(5000) + ", \"abstract\": \"Moss.\"}";

        assertThat(new JsonlFormat()
                        .cutter(new ByteArrayInputStream(deep.getBytes(UTF_8)))
                        .next())
                .isInstanceOfSatisfying(Cut.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo(RejectionCode.MALFORMED_RECORD));
    }

    private static Cut cut(FieldMapping mapping) throws IOException {
        return new JsonlFormat()
                .cutter(new ByteArrayInputStream(LINE.getBytes(UTF_8)), mapping)
                .next();
    }
}
