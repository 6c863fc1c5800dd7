package ink.dong4j.card.reading;

import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.ToolArea;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code stack = [ { area = …, tools = [a, b] } ]}. */
final class StackReader {
    private static final int MOST = 20;
    private static final int LONGEST_AREA = 60;

    private StackReader() {}

    static List<ToolArea> read(Settings card) {
        List<Settings> sections = card.sections("stack");
        if (sections.size() > MOST) {
            card.problem("stack", "has %d areas; %d are the most".formatted(sections.size(), MOST));
        }
        List<ToolArea> areas = new ArrayList<>();
        for (Settings section : sections) {
            Localized area = new Texts(section).line("area", LONGEST_AREA);
            List<String> tools = Names.read(section, "tools");
            if (tools.isEmpty()) {
                section.problem("tools", "must be a list of names: tools = [a, b]");
            }
            areas.add(new ToolArea(area, tools));
        }
        return areas;
    }
}
