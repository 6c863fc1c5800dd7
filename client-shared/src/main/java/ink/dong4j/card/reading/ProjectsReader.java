package ink.dong4j.card.reading;

import ink.dong4j.card.card.Project;
import ink.dong4j.card.text.Safe;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code projects = [ { name = …, text = …, tools = [a, b], url = "https://…" } ]}. */
final class ProjectsReader {
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 1_000;

    private ProjectsReader() {}

    static List<Project> read(Settings card) {
        List<Settings> sections = card.sections("projects");
        if (sections.size() > MOST) {
            card.problem(
                    "projects",
                    "has %d projects; %d are the most".formatted(sections.size(), MOST));
        }
        List<Project> projects = new ArrayList<>();
        for (Settings section : sections) {
            projects.add(
                    new Project(
                            Safe.line(section.text("name", LONGEST_NAME), LONGEST_NAME),
                            new Texts(section).line("text", LONGEST_TEXT),
                            Names.read(section, "tools"),
                            WebAddress.optional(section, "url")));
        }
        return projects;
    }
}
