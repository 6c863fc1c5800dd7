package ink.dong4j.card.card;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import java.util.ArrayList;
import java.util.List;

/** The sections of a card as pages of Markdown, for the assistant, and for visitors who follow what it cites. */
public final class SectionPages {
    private SectionPages() {}

    /** In both languages; what the owner left out is no page. */
    static List<OwnerPage> of(Sections sections) {
        List<OwnerPage> pages = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            Phrases phrases = Phrases.of(lang);
            sections.resume().flatMap(resume -> resume.page(lang)).ifPresent(pages::add);
            if (!sections.projects().isEmpty()) {
                String text = projects(sections.projects(), lang);
                pages.add(page("projects", lang, phrases.menuProjects().key(), text));
            }
            if (!sections.stack().isEmpty()) {
                pages.add(
                        page(
                                "stack",
                                lang,
                                phrases.menuStack().key(),
                                stack(sections.stack(), lang)));
            }
            sections.now()
                    .ifPresent(
                            now ->
                                    pages.add(
                                            page(
                                                    "now",
                                                    lang,
                                                    phrases.menuNow().text(),
                                                    now(now, lang))));
        }
        return pages;
    }

    private static OwnerPage page(String name, Lang lang, String title, String text) {
        return new OwnerPage(name, lang, title, "# " + title + "\n\n" + text + "\n");
    }

    /** The text with its date below. */
    public static String now(NowNote now, Lang lang) {
        return now.text().in(lang) + "\n\n" + Phrases.of(lang).asOf(now.date());
    }

    /** One line an area. */
    public static String stack(List<ToolArea> stack, Lang lang) {
        StringBuilder text = new StringBuilder();
        for (ToolArea area : stack) {
            String name = "**" + area.area().in(lang) + "**";
            String line = Phrases.of(lang).of(name, String.join(", ", area.tools()));
            text.append("- ").append(line).append('\n');
        }
        return text.toString();
    }

    private static String projects(List<Project> projects, Lang lang) {
        StringBuilder text = new StringBuilder();
        for (Project project : projects) {
            text.append("## ").append(project.name()).append("\n\n");
            text.append(project.text().in(lang)).append("\n\n");
            if (!project.tools().isEmpty()) {
                text.append(String.join(", ", project.tools())).append("\n\n");
            }
            project.address().ifPresent(address -> text.append(address).append("\n\n"));
        }
        return text.toString();
    }
}
