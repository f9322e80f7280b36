package dev.abstracts.enrich.dates;

import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.PublicationDate.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: those of {@link DateReader}, ISO times without a zone or with a blank for the {@code T}, and RFC
 * 822's with names of zones, years of two digits or hyphens. Days are those of UTC.
 */
public final class FeedDate {

    private static final int LONGEST = 64;
    private static final Pattern MAIL = Pattern.compile(
            "(?:\\p{L}{2,9}\\.?,?\\s+)?(\\d{1,2})[\\s-](\\p{L}{3})\\p{L}*\\.?,?[\\s-](\\d{4}|\\d{2})"
                    + "(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?:\\s*([+-]\\d{2}:?\\d{2}|\\p{L}{1,5}))?)?.*",
            Pattern.DOTALL);

    /** {@code 20210305T100000Z}, and C's {@code Fri Mar  5 10:00:00 2021}. */
    private static final Pattern SELDOM = Pattern.compile(
            "\\d{8}(?:T.{0,30})?|\\p{L}{3,9} +\\p{L}{3,9} +\\d{1,2} +[\\d:]{4,8} +(?:\\p{L}{1,5} +)?\\d{4}");

    private FeedDate() {}

    /** As precise as it is; absent when it is no date. */
    public static @Nullable PublicationDate read(@Nullable String text) {
        String date = text == null ? "" : text.strip();
        if (date.isEmpty() || date.length() > LONGEST) {
            return null;
        }
        PublicationDate iso = DateReader.iso(date);
        if (iso != null) {
            return iso;
        }
        if (date.length() > 10 && "T ".indexOf(date.charAt(10)) >= 0 && DateReader.iso(date.substring(0, 10)) != null) {
            return DateReader.iso(date.substring(0, 10));
        }
        LocalDate day = mail(date);
        if (day != null) {
            return new PublicationDate(day, Precision.DAY, false);
        }
        return SELDOM.matcher(date).matches() ? WrittenDate.read(date) : null;
    }

    /** The day; absent when it is no date, or none of a day. */
    public static @Nullable LocalDate day(@Nullable String text) {
        PublicationDate date = read(text);
        return date == null || date.precision() != Precision.DAY ? null : date.date();
    }

    /** The earliest of several; of those that begin together the finest. */
    public static @Nullable PublicationDate earliest(List<PublicationDate> dates) {
        PublicationDate earliest = null;
        for (PublicationDate date : dates) {
            if (earliest == null || isBetter(date, earliest)) {
                earliest = date;
            }
        }
        return earliest;
    }

    /** A finer date is better when it lies in the coarser one, else the earlier one is. */
    private static boolean isBetter(PublicationDate date, PublicationDate than) {
        int finer = than.precision().compareTo(date.precision());
        if (finer > 0 && begins(date, than).equals(than.date())) {
            return true;
        }
        return finer < 0 && begins(than, date).equals(date.date())
                ? false
                : date.date().isBefore(than.date());
    }

    private static LocalDate begins(PublicationDate date, PublicationDate coarser) {
        return coarser.precision() == Precision.YEAR
                ? date.date().withDayOfYear(1)
                : date.date().withDayOfMonth(1);
    }

    private static @Nullable LocalDate mail(String text) {
        Matcher matcher = MAIL.matcher(text);
        int month = matcher.matches() ? WrittenDate.month(matcher.group(2)) : -1;
        if (month < 1) {
            return null;
        }
        try {
            int year = Integer.parseInt(matcher.group(3));
            year += matcher.group(3).length() == 4 ? 0 : year < 50 ? 2000 : 1900;
            LocalDate day = LocalDate.of(year, month, Integer.parseInt(matcher.group(1)));
            if (matcher.group(4) == null) {
                return day;
            }
            LocalDateTime time =
                    day.atTime(Integer.parseInt(matcher.group(4)) % 24, Integer.parseInt(matcher.group(5)));
            return time.atOffset(zone(matcher.group(7)))
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The zones that RFC 822 names; all others are UTC. */
    private static ZoneOffset zone(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return ZoneOffset.UTC;
        }
        if (name.charAt(0) == '+' || name.charAt(0) == '-') {
            return ZoneOffset.of(name.indexOf(':') < 0 ? name.substring(0, 3) + ":" + name.substring(3) : name);
        }
        return switch (name) {
            case "EDT" -> ZoneOffset.ofHours(-4);
            case "EST", "CDT" -> ZoneOffset.ofHours(-5);
            case "CST", "MDT" -> ZoneOffset.ofHours(-6);
            case "MST", "PDT" -> ZoneOffset.ofHours(-7);
            case "PST" -> ZoneOffset.ofHours(-8);
            default -> ZoneOffset.UTC;
        };
    }
}
