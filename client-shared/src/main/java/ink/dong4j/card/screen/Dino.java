package ink.dong4j.card.screen;

import ink.dong4j.card.game.Scene;
import ink.dong4j.card.game.World;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.listing.Pager;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Reports;
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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The runner game. Only while it runs does the time change it, so that it costs nothing before, after,
 * and while it is paused.
 *
 * @param at the time up to which the world has moved; when it stopped, the time of that
 * @param back the screen that this one was opened from
 */
public record Dino(Phase phase, World world, Instant at, Screen back) implements Screen {
    /** What is going on. */
    public enum Phase {
        READY,
        RUNNING,
        PAUSED,
        OVER
    }

    /** The time between two frames. */
    static final Duration FRAME = Duration.ofMillis(83);

    /** The most that the world moves at once, in milliseconds: a server that was held up ends no run. */
    private static final int LONGEST = 250;

    /** After the end, keys that were meant for the run start no other one for so long. */
    private static final Duration REST = Duration.ofMillis(500);

    /** The row of the picture in which the score stands; what else is said stands below it. */
    private static final int SCORE_ROW = 0;

    /** The columns of the still picture. */
    private static final int PICTURE = 56;

    /** The game before its start. */
    static Dino ready(Screen back) {
        return new Dino(Phase.READY, World.of(0), Instant.EPOCH, back);
    }

    @Override
    public Duration tick() {
        return phase == Phase.RUNNING ? FRAME : Duration.ZERO;
    }

    @Override
    public Model ticked(Model model) {
        if (phase != Phase.RUNNING) {
            return model;
        }
        long passed = Math.max(0, at.until(model.now(), ChronoUnit.MILLIS));
        boolean late = passed > LONGEST;
        long steps = (late ? LONGEST : passed) / World.STEP;
        World next = world.after(steps);
        Instant until = late ? model.now() : at.plusMillis(steps * World.STEP);
        Phase then = next.over() ? Phase.OVER : Phase.RUNNING;
        return model.with(new Dino(then, next, until, back)).withRun(next.score());
    }

    @Override
    public Dino interrupted() {
        return phase == Phase.RUNNING ? in(Phase.PAUSED) : this;
    }

    @Override
    public Step press(Model model, Key key) {
        if (key == Key.UP || key == Key.ENTER) {
            return jump(model);
        }
        if (key == Key.DOWN) {
            return duck(model);
        }
        if (key == Key.ESCAPE && phase == Phase.RUNNING) {
            return Step.of(model.with(interrupted()));
        }
        return Step.of(Pager.leaves(key) && phase != Phase.RUNNING ? model.with(back) : model);
    }

    @Override
    public Step typed(Model model, String text) {
        return switch (text) {
            // An input method for Chinese may write the wide blank.
            case " ", "\u3000", "w", "k" -> jump(model);
            case "s", "j" -> duck(model);
            case "p" -> phase == Phase.PAUSED ? jump(model) : Step.of(model.with(interrupted()));
            case "q" -> Step.of(model.with(back));
            default -> Step.of(model);
        };
    }

    @Override
    public Step click(Model model, int column, int row) {
        return jump(model);
    }

    /** What the main key does: it jumps where the game runs, else lets it run. */
    private Step jump(Model model) {
        Instant now = model.now();
        return Step.of(
                switch (phase) {
                    case READY -> model.with(started(now));
                    case RUNNING -> model.with(in(world.jump()));
                    case PAUSED -> model.with(new Dino(Phase.RUNNING, world, now, back));
                    case OVER -> now.isBefore(at.plus(REST)) ? model : model.with(started(now));
                });
    }

    private Step duck(Model model) {
        return Step.of(phase == Phase.RUNNING ? model.with(in(world.duck())) : model);
    }

    private Dino started(Instant now) {
        return new Dino(Phase.RUNNING, World.of(now.toEpochMilli()), now, back);
    }

    private Dino in(World next) {
        return new Dino(phase, next, at, back);
    }

    private Dino in(Phase next) {
        return new Dino(next, world, at, back);
    }

    @Override
    public View view(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        List<Line> title = Page.title(model, layout, phrases.menuDino().key());
        List<Line> picture = picture(model, layout.text());
        int spare = Page.room(model, layout, title.size()) - picture.size();
        List<Line> lines = new ArrayList<>(title);
        for (int i = 0; i < spare / 3; i++) {
            lines.add(Line.EMPTY);
        }
        // A long notice takes the first rows of the sky.
        lines.addAll(picture.subList(Math.max(0, -spare), picture.size()));
        return Page.view(model, layout, lines, hints(model), 0);
    }

    private KeyHints hints(Model model) {
        KeyHints back = KeyHints.back(model);
        return switch (phase) {
            case READY, OVER -> new KeyHints(model).add(Action.PLAY).add(back);
            case RUNNING -> new KeyHints(model).add(Action.JUMP, Action.DUCK, Action.PAUSE);
            case PAUSED -> new KeyHints(model).add(Action.RESUME).add(back);
        };
    }

    private List<Line> picture(Model model, int columns) {
        Phrases phrases = Phrases.of(model.lang());
        Scene scene = Scene.of(world, columns);
        List<String> said =
                switch (phase) {
                    case READY -> phrases.runKeys();
                    case RUNNING -> List.of();
                    case PAUSED -> phrases.runPaused();
                    case OVER -> phrases.runOver(world.score());
                };
        int best = model.bestRun() > world.score() ? model.bestRun() : 0;
        Span score = Paint.muted(phrases.runScore(world.score(), best));
        List<Line> lines = new ArrayList<>();
        lines.add(row(scene, SCORE_ROW, columns, score, columns - Width.of(score.text())));
        for (String text : said) {
            int left = (columns - Width.of(text)) / 2;
            lines.add(row(scene, lines.size(), columns, Paint.bold(text), left));
        }
        while (lines.size() < Scene.ROWS) {
            lines.add(row(scene, lines.size(), columns, Span.of(""), columns));
        }
        return lines;
    }

    /** A row of the picture with something said in it. */
    private Line row(Scene scene, int row, int columns, Span said, int left) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.of(Paint.NO_MARKER));
        add(scene.strips(row, 0, left), spans);
        spans.add(said);
        add(scene.strips(row, left + Width.of(said.text()), columns), spans);
        return new Line(spans);
    }

    private void add(List<Scene.Strip> strips, List<Span> spans) {
        for (Scene.Strip strip : strips) {
            spans.add(span(strip));
        }
    }

    private Span span(Scene.Strip strip) {
        Style style =
                switch (strip.layer()) {
                    case SCENERY -> world.isNight() ? Style.of(Tone.MUTED) : Style.PLAIN;
                    case SKY -> Style.of(world.isNight() ? Tone.PLAIN : Tone.WARM);
                    case RUNNER -> Style.of(Tone.ACCENT).asBold();
                };
        return Span.of(strip.text(), style);
    }

    @Override
    public List<String> lines(Model model) {
        return List.of(Phrases.of(model.lang()).runNeedsScreen());
    }

    @Override
    public List<String> printed(Model model) {
        List<String> lines = new ArrayList<>(Scene.of(World.example(), PICTURE).lines());
        lines.add("");
        lines.addAll(Phrases.of(model.lang()).runRules());
        return lines;
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(CardScreens.DINO));
    }

    @Override
    public Reports reports() {
        return phase == Phase.RUNNING ? Reports.MOUSE_AND_FOCUS : Reports.MOUSE;
    }
}
