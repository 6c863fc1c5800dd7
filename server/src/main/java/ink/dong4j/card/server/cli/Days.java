package ink.dong4j.card.server.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of days on the command line, such as {@code 30d}. */
final class Days implements ITypeConverter<Duration> {
    private static final Pattern DAYS = Pattern.compile("(\\d{1,5})\\s*(d|days?)");

    @Override
    public Duration convert(String text) {
        Matcher days = DAYS.matcher(text.strip());
        if (!days.matches()) {
            throw new TypeConversionException(
                    "'%s' is no number of days such as 30d".formatted(text));
        }
        return Duration.ofDays(Long.parseLong(days.group(1)));
    }
}
