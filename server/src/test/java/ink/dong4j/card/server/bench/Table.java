package ink.dong4j.card.server.bench;

import java.util.Map;
import java.util.OptionalDouble;

/** Prints what was measured of the floor and of the card side by side. */
final class Table {
    private static final Map<Row, String> HEADINGS =
            Map.of(
                    Row.LISTENING, "a fresh process, the median of three",
                    Row.LOGIN, "after 500 visits",
                    Row.HEAP_0, "sessions at rest");

    private Table() {}

    /** Leaves out what was not measured. */
    static void print(Figures floor, Figures card) {
        System.out.printf("%-58s %9s %9s %9s%n", "", "floor", "card", "at most");
        String heading = "";
        for (Row row : Row.values()) {
            heading = HEADINGS.getOrDefault(row, heading);
            if (floor.get(row).isPresent() || card.get(row).isPresent()) {
                if (!heading.isEmpty()) {
                    System.out.println("-- " + heading);
                    heading = "";
                }
                System.out.printf(
                        "%-58s %9s %9s %9s%n",
                        row.label(),
                        text(floor.get(row)),
                        text(card.get(row)),
                        text(row.most(floor)));
            }
        }
        System.out.println("* beside the stand-in of the gateway by itself");
    }

    private static String text(OptionalDouble value) {
        if (value.isEmpty()) {
            return "-";
        }
        double known = value.getAsDouble();
        return known >= 100 || known == 0
                ? "%.0f".formatted(known)
                : known >= 10 ? "%.1f".formatted(known) : "%.2f".formatted(known);
    }
}
