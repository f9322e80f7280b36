package dev.abstracts.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Instants as messages have them, {@code 2026-11-22T10:15:30.123Z}, read and written without a formatter: each message carries
 * several, and formatters took a tenth of the time for it. Whatever is written otherwise is left to Jackson's own reader.
 */
final class InstantText {

    private static final int SECONDS_END = "2026-11-22T10:15:30".length();
    private static final int NANO_DIGITS = 9;
    private static final int SECONDS_A_DAY = 86_400;

    /** Of those whose year takes four digits and no sign. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private InstantText() {}

    /** @return null where the text is no instant of this shape; it may be one in another */
    static @Nullable Instant parse(String text) {
        int end = text.length() - 1;
        if (end < SECONDS_END
                || text.charAt(end) != 'Z'
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        int nano = nano(text, end);
        if (year < 0 || month < 1 || month > 12 || day < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return null;
        }
        if (second < 0
                || second > 59
                || nano < 0
                || day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        long seconds = LocalDate.of(year, month, day).toEpochDay() * SECONDS_A_DAY;
        return Instant.ofEpochSecond(seconds + hour * 3600L + minute * 60L + second, nano);
    }

    /** @return -1 where the fraction of the second is none */
    private static int nano(String text, int end) {
        if (end == SECONDS_END) {
            return 0;
        }
        int digits = end - SECONDS_END - 1;
        if (text.charAt(SECONDS_END) != '.' || digits < 1 || digits > NANO_DIGITS) {
            return -1;
        }
        int fraction = number(text, SECONDS_END + 1, end);
        for (int i = digits; i < NANO_DIGITS; i++) {
            fraction *= 10;
        }
        return fraction;
    }

    /** @return negative where not all of it is digits */
    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** As {@link Instant#toString()} has it. */
    static String write(Instant instant) {
        int nano = instant.getNano();
        if (nano % 1_000_000 != 0 || instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            return instant.toString();
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder("2026-11-22T10:15:30.123Z".length());
        append(text, time.getYear(), 1000).append('-');
        append(text, time.getMonthValue(), 10).append('-');
        append(text, time.getDayOfMonth(), 10).append('T');
        append(text, time.getHour(), 10).append(':');
        append(text, time.getMinute(), 10).append(':');
        append(text, time.getSecond(), 10);
        if (nano != 0) {
            append(text.append('.'), nano / 1_000_000, 100);
        }
        return text.append('Z').toString();
    }

    private static StringBuilder append(StringBuilder text, int number, int highest) {
        for (int unit = highest; unit > 0; unit /= 10) {
            text.append((char) ('0' + number / unit % 10));
        }
        return text;
    }

    static final class Reader extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1;

        Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Instant instant = parser.hasToken(JsonToken.VALUE_STRING) ? parse(parser.getText()) : null;
            return instant != null ? instant : InstantDeserializer.INSTANT.deserialize(parser, context);
        }
    }

    static final class Writer extends StdScalarSerializer<Instant> {

        private static final long serialVersionUID = 1;

        Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(write(value));
        }
    }
}
