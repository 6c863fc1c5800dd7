package ink.dong4j.card.server.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/** What was measured of one server so far, in the unit of each row. */
final class Figures {
    private final Map<Row, Double> values = new EnumMap<>(Row.class);

    void put(Row row, double value) {
        values.put(row, value);
    }

    /** Keeps a share of measured times, in milliseconds: 0.5 is their median. */
    void put(Row row, List<Long> nanos, double share) {
        put(row, millis(nanos, share));
    }

    /** Does nothing where the value could not be measured. */
    void put(Row row, OptionalDouble value) {
        value.ifPresent(known -> put(row, known));
    }

    OptionalDouble get(Row row) {
        Double value = values.get(row);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    static double millis(List<Long> nanos, double share) {
        List<Long> sorted = nanos.stream().sorted().toList();
        int at = Math.min(sorted.size() - 1, (int) (sorted.size() * share));
        return sorted.get(at) / 1e6;
    }

    /** For each row the median of what several runs measured. */
    static Figures medians(List<Figures> runs) {
        Figures medians = new Figures();
        for (Row row : Row.values()) {
            List<Double> measured =
                    runs.stream()
                            .map(run -> run.values.get(row))
                            .filter(Objects::nonNull)
                            .sorted()
                            .toList();
            if (!measured.isEmpty()) {
                medians.put(row, measured.get(measured.size() / 2));
            }
        }
        return medians;
    }

    void putAll(Figures others) {
        values.putAll(others.values);
    }
}
