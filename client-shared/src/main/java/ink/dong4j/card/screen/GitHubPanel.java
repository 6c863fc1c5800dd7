package ink.dong4j.card.screen;

import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.layout.Plot;
import ink.dong4j.card.listing.Pager;
import ink.dong4j.card.news.Activity;
import ink.dong4j.card.news.Freshness;
import ink.dong4j.card.news.GitHub;
import ink.dong4j.card.news.GitHubAccount;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.View;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The owner's account on GitHub: who follows it, its main languages, and a plot of what it did.
 *
 * @param top the first visible line
 * @param back the screen that this one was opened from
 */
public record GitHubPanel(int top, Screen back) implements Screen {
    private static final int LONGEST_BAR = 20;

    @Override
    public Step press(Model model, Key key) {
        return Step.of(
                model.with(Pager.leaves(key) ? back : scrolled(model, pager(model).by(key))));
    }

    @Override
    public Step typed(Model model, String text) {
        return switch (text) {
            case "c" -> Way.of(link(model)).copied(model);
            case "q" -> Step.of(model.with(new Qr(link(model), this)));
            case "?" -> Step.of(model.with(new Help(0, this)));
            default -> Step.of(model.with(scrolled(model, pager(model).by(text))));
        };
    }

    @Override
    public View view(Model model, Layout layout) {
        Pager pager = pager(model);
        List<Line> lines = new ArrayList<>(title(model, layout));
        lines.addAll(pager.visible(content(model, layout)));
        KeyHints hints =
                KeyHints.back(model)
                        .add(Action.COPY, Action.CODE)
                        .addIf(pager.scrolls(), Action.SCROLL);
        return Page.view(model, layout, lines, hints, 0);
    }

    @Override
    public List<String> lines(Model model) {
        Phrases phrases = Phrases.of(model.lang());
        GitHub gitHub = gitHub(model);
        List<String> lines = new ArrayList<>();
        lines.add(heading(model));
        lines.add(link(model).shown());
        gitHub.account()
                .ifPresent(
                        account -> {
                            if (!account.about().isEmpty()) {
                                lines.add(account.about());
                            }
                            lines.add(counts(account, phrases));
                            if (!account.languages().isEmpty()) {
                                lines.add(phrases.mainLanguages());
                            }
                            account.languages()
                                    .forEach(
                                            each ->
                                                    lines.add(
                                                            "- "
                                                                    + phrases.of(
                                                                            each.name(),
                                                                            Integer.toString(
                                                                                    each
                                                                                            .repositories()))));
                            lines.add(activity(account.activity(), phrases));
                            lines.add(phrases.weekTotals(weeks(account.activity())));
                        });
        lines.add(told(gitHub.freshness(), phrases));
        return List.copyOf(lines);
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(CardScreens.GITHUB));
    }

    private static GitHub gitHub(Model model) {
        return model.card().sections().news().latest().gitHub();
    }

    private static String login(Model model) {
        return model.card().sections().news().gitHub().orElse("");
    }

    private static Link link(Model model) {
        URI address = URI.create("https://github.com/" + login(model));
        return new Link("github", Localized.same("GitHub"), address);
    }

    private static List<Line> title(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        String end = gitHub(model).freshness().age().map(phrases::asOfAge).orElse("");
        return Page.title(model, layout, phrases.menuGitHub().key(), end);
    }

    /** The name of the account, and the owner's beside it where that is another one. */
    private static String heading(Model model) {
        String login = login(model);
        String name = gitHub(model).account().map(GitHubAccount::name).orElse("");
        return name.isEmpty() || name.equals(login) ? login : login + "  " + name;
    }

    private static String counts(GitHubAccount account, Phrases phrases) {
        return phrases.gitHubCounts(account.followers(), account.repositories(), account.stars());
    }

    private static String activity(Activity activity, Phrases phrases) {
        int days = activity.days().size();
        return switch (activity.kind()) {
            case EVENTS -> phrases.publicEvents(activity.total(), days, activity.most());
            case CONTRIBUTIONS -> phrases.contributions(activity.total(), days, activity.most());
        };
    }

    private static String told(Freshness freshness, Phrases phrases) {
        return freshness
                .remark("", phrases)
                .orElseGet(() -> freshness.age().map(phrases::asOfAge).orElse(""));
    }

    private static List<Line> content(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        GitHub gitHub = gitHub(model);
        int columns = layout.text();
        List<Line> lines = new ArrayList<>();
        lines.add(
                Line.of(Span.of(Paint.NO_MARKER), Paint.bold(Width.clip(heading(model), columns))));
        Link link = link(model);
        Style linked = Style.PLAIN.asUnderlined();
        lines.add(
                Line.of(
                        Span.of(Paint.NO_MARKER),
                        new Span(
                                Width.clip(link.shown(), columns),
                                linked,
                                link.address().toString())));
        gitHub.account().ifPresent(account -> lines.addAll(panel(account, phrases, layout)));
        gitHub.freshness()
                .remark("", phrases)
                .ifPresent(
                        text -> {
                            lines.add(Line.EMPTY);
                            lines.addAll(Paint.paragraph(text, columns, Tone.MUTED));
                        });
        return lines;
    }

    private static List<Line> panel(GitHubAccount account, Phrases phrases, Layout layout) {
        int columns = layout.text();
        List<Line> lines = new ArrayList<>();
        if (!account.about().isEmpty()) {
            lines.addAll(Paint.paragraph(account.about(), columns, Tone.MUTED));
        }
        lines.add(Line.EMPTY);
        lines.addAll(Paint.paragraph(counts(account, phrases), columns, Tone.PLAIN));
        if (!account.languages().isEmpty()) {
            lines.add(Line.EMPTY);
            lines.addAll(Paint.paragraph(phrases.mainLanguages(), columns, Tone.MUTED));
            lines.addAll(languages(account.languages(), columns));
        }
        lines.add(Line.EMPTY);
        lines.addAll(Paint.paragraph(activity(account.activity(), phrases), columns, Tone.MUTED));
        lines.addAll(Plot.lines(account.activity().days(), account.activity().last(), columns));
        return lines;
    }

    private static List<Line> languages(List<GitHubAccount.Language> languages, int columns) {
        int names = languages.stream().mapToInt(each -> Width.of(each.name())).max().orElse(0) + 2;
        int most = languages.getFirst().repositories();
        int room = Math.clamp(columns - names - 6L, 1, LONGEST_BAR);
        List<Line> lines = new ArrayList<>();
        for (GitHubAccount.Language each : languages) {
            int length = Math.max(1, Math.round((float) room * each.repositories() / most));
            lines.add(
                    Line.of(
                            Span.of(Paint.NO_MARKER + Width.pad(each.name(), names)),
                            Plot.bar(length),
                            Span.of(" " + each.repositories())));
        }
        return lines;
    }

    /** The sums of the weeks, the newest last; the days before the first whole week are left out. */
    private static List<Integer> weeks(Activity activity) {
        List<Integer> weeks = new ArrayList<>();
        int days = activity.days().size();
        for (int end = days % 7 + 7; end <= days; end += 7) {
            weeks.add(
                    activity.days().subList(end - 7, end).stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
        return weeks;
    }

    private GitHubPanel scrolled(Model model, int by) {
        return new GitHubPanel(pager(model).moved(by).top(), back);
    }

    private Pager pager(Model model) {
        Layout layout = model.layout();
        int room = Page.room(model, layout, title(model, layout).size());
        return new Pager(top, content(model, layout).size(), Math.max(2, room));
    }
}
