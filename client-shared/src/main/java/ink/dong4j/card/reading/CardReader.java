package ink.dong4j.card.reading;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.text.Safe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the {@code card} section into a {@link Card}, with the pages that it names.
 *
 * <p>A text for visitors is one string for both languages or {@code { en = "…", zh = "…" }}; where
 * it may be long, {@code { file = "name.md" }} can stand for a string.
 */
public final class CardReader {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_PITCH = 1_000;
    private static final int LONGEST_BIOGRAPHY = 20_000;
    private static final int MOST_LINKS = 50;

    private final Settings settings;
    private final Texts texts;

    private CardReader(Settings settings) {
        this.settings = settings;
        this.texts = new Texts(settings);
    }

    /**
     * Reads the section. Faults are added to its problems; a card with problems must not be used.
     */
    public static Card read(Settings card) {
        return new CardReader(requireNonNull(card, "card is null")).card();
    }

    private Card card() {
        return new Card(
                Safe.line(settings.text("name", LONGEST_NAME), LONGEST_NAME),
                texts.line("title", LONGEST_LINE),
                texts.optionalLine("place", LONGEST_LINE),
                texts.required("pitch", LONGEST_PITCH),
                texts.optional("biography", LONGEST_BIOGRAPHY),
                host(),
                links(),
                settings.path("documents")
                        .map(folder -> new PageFolder(settings, "documents").read(folder))
                        .orElse(List.of()),
                new ThemesReader(settings).read(),
                FaceReader.read(settings),
                SectionsReader.read(settings));
    }

    private String host() {
        String host = settings.text("host", LONGEST_LINE);
        if (!host.matches("[A-Za-z0-9._:-]*")) {
            settings.problem("host", "must be a host's name, such as card.example.org");
        }
        return host;
    }

    private List<Link> links() {
        List<Settings> sections = settings.sections("links");
        if (sections.size() > MOST_LINKS) {
            settings.problem(
                    "links",
                    "has %d links; %d are the most".formatted(sections.size(), MOST_LINKS));
        }
        Set<String> ids = new HashSet<>();
        List<Link> links = new ArrayList<>();
        for (Settings section : sections) {
            String id = section.text("id", LONGEST_NAME);
            if (!id.matches("[a-z0-9-]*")) {
                section.problem("id", "must be of the letters a to z, digits and hyphens");
            } else if (!id.isEmpty() && !ids.add(id)) {
                section.problem("id", "is \"%s\", as that of an earlier link is".formatted(id));
            }
            Localized label = new Texts(section).line("label", LONGEST_NAME);
            WebAddress.read(section, "url")
                    .ifPresent(address -> links.add(new Link(id, label, address)));
        }
        return links;
    }
}
