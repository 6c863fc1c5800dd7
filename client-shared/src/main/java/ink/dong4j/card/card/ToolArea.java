package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What the owner works with in one area, such as languages or databases. */
public record ToolArea(Localized area, List<String> tools) {
    public ToolArea {
        requireNonNull(area, "area is null");
        tools = List.copyOf(tools);
    }
}
