package ink.dong4j.card.server.oneapi.plan;

import ink.dong4j.card.card.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads {@code ratios}. Every model that a channel calls gets one, since the gateway takes 30 for those
 * that it does not know, and a quota would mean nothing.
 */
record RatiosReader(Settings ratios) {
    private static final String RIGHT = "a number from 0.001 to 1000";

    Map<String, Double> read(List<ChannelPlan> channels) {
        double fallback = ratio(ratios, "default");
        Map<String, Double> read = new TreeMap<>();
        for (ChannelPlan channel : channels) {
            channel.upstreamModels().forEach(model -> read.put(model, fallback));
        }
        Settings models = ratios.section("models");
        for (String model : models.keys()) {
            if (QuotedKeys.isRight(models, model)) {
                read.put(model, ratio(models, model));
            }
        }
        return read;
    }

    private static double ratio(Settings section, String key) {
        return section.value(key, RIGHT, RatiosReader::number, 1.0);
    }

    private static Optional<Double> number(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            return number >= 0.001 && number <= 1000 ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
