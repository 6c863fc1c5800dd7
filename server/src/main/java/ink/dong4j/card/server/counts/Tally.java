package ink.dong4j.card.server.counts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import ink.dong4j.card.server.store.VisitCounts.Count;
import ink.dong4j.card.server.store.VisitCounts.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What was counted on some days. */
public record Tally(List<Count> counts) {
    /** How often something was counted on all of the days together. */
    public record Line(String name, long times) {}

    public Tally {
        counts = List.copyOf(counts);
    }

    /** All that was counted of a kind. */
    public long all(Kind kind) {
        return counts.stream().filter(count -> count.kind() == kind).mapToLong(Count::times).sum();
    }

    /** How many questions were answered so. */
    public long answered(AnsweredBy by) {
        String name = name(by);
        return counts.stream()
                .filter(count -> count.kind() == Kind.ANSWER && count.name().equals(name))
                .mapToLong(Count::times)
                .sum();
    }

    /** What was counted of a kind, the most frequent first. */
    public List<Line> top(Kind kind, int most) {
        return counts.stream()
                .filter(count -> count.kind() == kind)
                .collect(groupingBy(Count::name, summingLong(Count::times)))
                .entrySet()
                .stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Line::times).reversed().thenComparing(Line::name))
                .limit(most)
                .toList();
    }

    /** A constant as a name that is counted. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
