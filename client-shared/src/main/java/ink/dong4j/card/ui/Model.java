package ink.dong4j.card.ui;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import java.time.Duration;
import java.time.Instant;

/**
 * Everything a visitor sees, as one flat immutable value. Only {@link App} makes new ones.
 *
 * @param now the time as the loop last told it
 * @param allowanceAt when the allowance was told
 * @param stopping whether the visit ends as soon as no answer runs
 */
public record Model(
        Card card,
        Lang lang,
        Bounds bounds,
        int columns,
        int rows,
        Instant now,
        Screen screen,
        Composer composer,
        Transcript transcript,
        Allowance allowance,
        Instant allowanceAt,
        Notice notice,
        boolean stopping) {
    private static final int LARGEST = 1000;

    public Model {
        requireNonNull(card, "card is null");
        requireNonNull(lang, "lang is null");
        requireNonNull(bounds, "bounds is null");
        requireNonNull(now, "now is null");
        requireNonNull(screen, "screen is null");
        requireNonNull(composer, "composer is null");
        requireNonNull(transcript, "transcript is null");
        requireNonNull(allowance, "allowance is null");
        requireNonNull(allowanceAt, "allowanceAt is null");
        requireNonNull(notice, "notice is null");
        columns = Math.clamp(columns, 1, LARGEST);
        rows = Math.clamp(rows, 1, LARGEST);
    }

    static Model first(Card card, Lang lang, Bounds bounds, int columns, int rows, Instant now) {
        return new Model(
                card,
                lang,
                bounds,
                columns,
                rows,
                now,
                new Home(MenuItem.ASK),
                Composer.EMPTY,
                Transcript.EMPTY,
                Allowance.UNKNOWN,
                now,
                new Notice.None(),
                false);
    }

    /** The allowance, whole again when its time has passed since it was told. */
    Allowance allowanceNow() {
        boolean full = !now.isBefore(allowanceAt.plus(allowance.untilFull()));
        return full ? new Allowance(allowance.of(), allowance.of(), Duration.ZERO) : allowance;
    }

    /** Whether an answer runs, wherever the visitor looks. */
    boolean isAnswering() {
        return transcript.running().isPresent();
    }

    Model withLang(Lang next) {
        return new Model(
                card,
                next,
                bounds,
                columns,
                rows,
                now,
                screen,
                composer,
                transcript,
                allowance,
                allowanceAt,
                notice,
                stopping);
    }

    Model withSize(int nextColumns, int nextRows) {
        Model resized =
                new Model(
                        card,
                        lang,
                        bounds,
                        nextColumns,
                        nextRows,
                        now,
                        screen,
                        composer,
                        transcript,
                        allowance,
                        allowanceAt,
                        notice,
                        stopping);
        return resized.with(transcript.laidOut(Layout.of(resized).text()));
    }

    Model withNow(Instant next) {
        return new Model(
                card,
                lang,
                bounds,
                columns,
                rows,
                next,
                screen,
                composer,
                transcript,
                allowance,
                allowanceAt,
                notice,
                stopping);
    }

    Model with(Screen next) {
        return new Model(
                card,
                lang,
                bounds,
                columns,
                rows,
                now,
                next,
                composer,
                transcript,
                allowance,
                allowanceAt,
                notice,
                stopping);
    }

    Model with(Composer next) {
        return new Model(
                card,
                lang,
                bounds,
                columns,
                rows,
                now,
                screen,
                next,
                transcript,
                allowance,
                allowanceAt,
                notice,
                stopping);
    }

    Model with(Transcript next) {
        return new Model(
                card,
                lang,
                bounds,
                columns,
                rows,
                now,
                screen,
                composer,
                next,
                allowance,
                allowanceAt,
                notice,
                stopping);
    }

    Model with(Allowance next) {
        return new Model(
                card,
                lang,
                bounds,
                columns,
                rows,
                now,
                screen,
                composer,
                transcript,
                next,
                now,
                notice,
                stopping);
    }

    Model with(Notice next) {
        return new Model(
                card,
                lang,
                bounds,
                columns,
                rows,
                now,
                screen,
                composer,
                transcript,
                allowance,
                allowanceAt,
                next,
                stopping);
    }

    Model withStopping() {
        return new Model(
                card,
                lang,
                bounds,
                columns,
                rows,
                now,
                screen,
                composer,
                transcript,
                allowance,
                allowanceAt,
                notice,
                true);
    }
}
