package dev.abstracts.ingest.format.bibtex;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.SourceId;
import dev.abstracts.ingest.format.Cut;
import dev.abstracts.ingest.format.Cut.CutRecord;
import dev.abstracts.ingest.format.text.RecordBuffer;
import org.jspecify.annotations.Nullable;

/** Makes an outcome of each block that has been cut, and remembers what {@code @string} defines. */
final class Entries {

    private final RecordBuffer record;
    private final Abbreviations abbreviations = new Abbreviations();

    Entries(RecordBuffer record) {
        this.record = record;
    }

    /**
     * @param type in lower case
     * @param escapes whether {@code \{} is no brace
     * @return null for a block that is no entry
     */
    @Nullable
    Cut take(String type, boolean escapes) {
        if (EntryStart.isNoEntry(type)) {
            record.drop();
            return null;
        }
        if (record.isTooLarge()) {
            return record.take(null);
        }
        Block block = BlockScanner.scan(record.bytes(), record.size(), type, escapes);
        if (block.problem() != null) {
            return refuse(
                    RejectionCode.MALFORMED_RECORD,
                    "the @%s that begins on line %d is broken on line %d: %s"
                            .formatted(
                                    type,
                                    record.line(),
                                    record.line() + block.problem().lines(),
                                    block.problem().what()));
        }
        return type.equals("string") ? define(block) : entry(type, block);
    }

    private @Nullable Cut define(Block block) {
        if (!record.isDecodable()) {
            return record.take(null);
        }
        for (Block.Field field : block.fields()) {
            String value = new String(record.bytes(), field.from(), field.to() - field.from(), UTF_8);
            if (!abbreviations.define(field.name(), value, field.names())) {
                return refuse(
                        RejectionCode.RECORD_TOO_LARGE,
                        "the @string that begins on line %d is beyond the limit of %d abbreviations with %d characters together: entries get the name \"%s\" instead"
                                .formatted(
                                        record.line(),
                                        Abbreviations.MAX_COUNT,
                                        Abbreviations.MAX_CHARACTERS,
                                        field.name()));
            }
        }
        record.drop();
        return null;
    }

    private @Nullable Cut entry(String type, Block block) {
        if (!block.hasText("abstract")) {
            return refuse(
                    RejectionCode.EMPTY_ABSTRACT,
                    "the @%s %s on line %d has no text in a field \"abstract\""
                            .formatted(
                                    type,
                                    block.key() == null ? "without a key" : "\"" + block.key() + "\"",
                                    record.line()));
        }
        String definitions = abbreviations.of(block);
        if (definitions.length() > Abbreviations.MAX_CHARACTERS_OF_ENTRY
                || (!definitions.isEmpty()
                        && definitions.getBytes(UTF_8).length + record.size() > RawRecord.MAX_BYTES)) {
            return refuse(
                    RejectionCode.RECORD_TOO_LARGE,
                    "the entry on line %d with the @strings that it uses is over the limit of %d characters of @strings or %d bytes of UTF-8 in all"
                            .formatted(record.line(), Abbreviations.MAX_CHARACTERS_OF_ENTRY, RawRecord.MAX_BYTES));
        }
        String key = block.key();
        Cut cut = record.take(key == null || key.length() > SourceId.MAX_ID_LENGTH ? null : key);
        return cut instanceof CutRecord(long position, long line, String text, String ownId) && !definitions.isEmpty()
                ? new CutRecord(position, line, definitions + text, ownId)
                : cut;
    }

    /** Refuses what has been cut, unless there is worse to say of it: that it is too large, or not UTF-8. */
    @Nullable
    Cut refuse(RejectionCode code, String detail) {
        return record.isTooLarge() || !record.isDecodable() ? record.take(null) : record.refuse(code, detail);
    }
}
