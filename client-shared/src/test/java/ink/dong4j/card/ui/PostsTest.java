package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.news.Freshness;
import ink.dong4j.card.news.News;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.screen.PrintedPage;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.talk.Terms;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What visitors do with posts, and read of an account on GitHub. */
class PostsTest {
    private static final String ADDRESS = "https://blog.example.org/posts/ssh-card/";

    private final Story story = Story.full(Lang.EN, 80, 24);

    @Test
    void aPostIsCopiedAndShownAsACodeFromTheListAndFromItsPage() {
        story.ask("/posts").type("c").does(new Effect.Copy(ADDRESS));
        story.type("q").shows(ADDRESS);
        story.press(Key.ESCAPE, Key.ENTER).type("c").does(new Effect.Copy(ADDRESS));
        story.type("q").shows(ADDRESS);
        story.press(Key.ESCAPE).shows("Nothing is installed");
    }

    @Test
    void aQuestionAboutAPostNamesItAndNothingElseDoes() {
        story.ask("/posts").type("a").ask("What does it cost?");
        assertThat(asked(story)).isEqualTo(SampleNews.PAGE);

        Story left = Story.full(Lang.EN, 80, 24);
        left.ask("/posts").type("a").press(Key.ESCAPE).ask("What does it cost?");
        assertThat(asked(left)).isEmpty();

        Story cleared = Story.full(Lang.EN, 80, 24);
        cleared.ask("/posts").type("a").ask("/clear").ask("What does it cost?");
        assertThat(asked(cleared)).isEmpty();
    }

    private static String asked(Story story) {
        return story.asked().question().about();
    }

    @Test
    void lineByLineAPostIsReadByItsNumberAndQuestionsAreAboutItThen() {
        Story lines = Story.full(Lang.EN, 80, 24).tell(new Msg.Able(Abilities.UNKNOWN.inLines()));
        lines.ask("/posts 2");
        assertThat(lines.model().screen().lines(lines.model()))
                .contains("https://blog.example.org/posts/tokens/")
                .endsWith("Questions are about this post now, until /clear");
        assertThat(lines.model().about()).isEqualTo("blog-tokens");
    }

    @Test
    void theListTheirTextsAndTheAccountArePrintedForAnyShell() throws InterruptedException {
        assertThat(printed(Command.POSTS, "", ZoneOffset.UTC))
                .containsExactly(
                        "Notes: As of 3 hours ago: the site cannot be reached right now",
                        "1 A business card that opens over SSH (2025-12-31, Blog)",
                        "2 Why a token must never travel to the visitor's machine, in any form"
                                + " whatsoever (2025-11-02, Blog)",
                        "3 终端里的中文排版 (Notes)");
        assertThat(printed(Command.POSTS, "1", ZoneId.of("Asia/Shanghai")))
                .contains("2026-01-01 04:30, octo, Blog", ADDRESS)
                .endsWith("ssh card.example.org");
        assertThat(printed(Command.GITHUB, "", ZoneOffset.UTC))
                .containsExactly(
                        "octo  Octo Cat",
                        "https://github.com/octo",
                        "I write things for terminals.",
                        "128 followers, 42 repositories, 1024 stars",
                        "Main languages, by repositories",
                        "- Java: 20",
                        "- TypeScript: 9",
                        "- Go: 1",
                        "192 public events in 29 days, at most 16 a day (UTC)",
                        "Week by week: 53, 60, 26, 53",
                        "as of 1 hour ago");
        assertThat(page(FullCard.card(), Command.POSTS, "4", ZoneOffset.UTC))
                .isEqualTo(
                        new PrintedPage.Refused(
                                "There is no post 4; ssh card.dong4j.ink posts lists them"));
    }

    private static List<String> printed(Command command, String argument, ZoneId zone)
            throws InterruptedException {
        PrintedPage page = page(FullCard.card(), command, argument, zone);
        assertThat(page).isInstanceOf(PrintedPage.Found.class);
        return ((PrintedPage.Found) page).lines();
    }

    /** Neither page asks the server for anything. */
    private static final PrintedPage.Server NOWHERE =
            request -> new Reply.Refused(request, new Refusal.Unavailable());

    private static PrintedPage page(Card card, Command command, String argument, ZoneId zone)
            throws InterruptedException {
        return PrintedPage.of(card, Lang.EN, zone, Terms.PAGES_ONLY, command, argument, NOWHERE);
    }

    @Test
    void beforeAnythingWasFetchedThePagesSaySo() throws InterruptedException {
        Card card = FullCard.card();
        Card fresh = card.with(card.sections().with(News.NONE));
        assertThat(((PrintedPage.Found) page(fresh, Command.POSTS, "", ZoneOffset.UTC)).lines())
                .containsExactly(
                        "Blog: Not fetched yet; please look again in a moment",
                        "Notes: Not fetched yet; please look again in a moment");
        assertThat(((PrintedPage.Found) page(fresh, Command.GITHUB, "", ZoneOffset.UTC)).lines())
                .containsExactly(
                        "octo",
                        "https://github.com/octo",
                        "Not fetched yet; please look again in a moment");
        assertThat(Freshness.NOT_YET.reached()).isTrue();
    }

    @Test
    void aListThatBecameShorterKeepsItsMarkOnAPost() {
        story.ask("/posts").press(Key.END);
        Card card = FullCard.card();
        Card fewer = card.with(card.sections().with(News.NONE));
        story.tell(
                new Msg.Renewed(
                        fewer, Visits.start(fewer, Lang.EN, 80, 24, Story.START).screens()));
        story.press(Key.ENTER).type("c").type("q").type("a");
        story.shows("Not fetched yet");
    }
}
