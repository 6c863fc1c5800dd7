package ink.dong4j.card.server.config.delivery;

import ink.dong4j.card.reading.Settings;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code server.delivery}. */
public record DeliveryReader(Settings delivery) {
    private static final int MOST_CHANNELS = 8;

    public DeliveryConfig read() {
        return new DeliveryConfig(
                channels(),
                delivery.flag("digest"),
                report(),
                delivery.duration("give-up-after", Duration.ofMinutes(1), Duration.ofDays(30)));
    }

    private List<ChannelConfig> channels() {
        List<Settings> sections = delivery.sections("channels");
        if (sections.size() > MOST_CHANNELS) {
            delivery.problem(
                    "channels",
                    "has %d entries; %d are the most".formatted(sections.size(), MOST_CHANNELS));
        }
        List<ChannelConfig> channels = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Settings section : sections) {
            Optional<ChannelConfig> read = new ChannelReader(section).read();
            if (read.isPresent() && !names.add(read.get().name())) {
                section.problem(
                        section.has("name") ? "name" : "kind",
                        "makes \"%s\" the name of a second channel; give one of them another name"
                                .formatted(read.get().name()));
            }
            read.ifPresent(channels::add);
        }
        return channels;
    }

    private Optional<DeliveryConfig.Report> report() {
        boolean weekly =
                delivery.value("report", "weekly or off", DeliveryReader::weeklyOrOff, false);
        DayOfWeek day =
                delivery.value(
                        "report-day",
                        "a day such as monday",
                        DeliveryReader::day,
                        DayOfWeek.MONDAY);
        LocalTime at =
                delivery.value(
                        "report-at",
                        "a time of day such as \"09:00\"",
                        DeliveryReader::time,
                        LocalTime.NOON);
        return weekly ? Optional.of(new DeliveryConfig.Report(day, at)) : Optional.empty();
    }

    private static Optional<Boolean> weeklyOrOff(String text) {
        return switch (text) {
            case "weekly" -> Optional.of(true);
            case "off", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<DayOfWeek> day(String text) {
        try {
            return Optional.of(DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
