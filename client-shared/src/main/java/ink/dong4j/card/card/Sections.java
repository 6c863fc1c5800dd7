package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.news.News;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a card that an owner may leave out. What he left out is in no menu.
 *
 * @param stack what he works with
 * @param dino whether visitors may play the runner game
 * @param community what they may do beside reading and asking
 */
public record Sections(
        Optional<ResumeDocument> resume,
        Optional<ContactDetails> contact,
        List<Project> projects,
        List<ToolArea> stack,
        Optional<NowNote> now,
        List<QuizQuestion> quiz,
        boolean dino,
        NewsSection news,
        Community community) {
    /** Of a card without any of them. */
    public static final Sections NONE =
            new Sections(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    false,
                    NewsSection.NONE,
                    Community.NONE);

    public Sections {
        requireNonNull(resume, "resume is null");
        requireNonNull(contact, "contact is null");
        projects = List.copyOf(projects);
        stack = List.copyOf(stack);
        requireNonNull(now, "now is null");
        quiz = List.copyOf(quiz);
        requireNonNull(news, "news is null");
        requireNonNull(community, "community is null");
    }

    /** The same with what was fetched last. */
    public Sections with(News latest) {
        return with(news.with(latest));
    }

    /** The same with other sources of news. */
    public Sections with(NewsSection other) {
        return new Sections(resume, contact, projects, stack, now, quiz, dino, other, community);
    }
}
