package ink.dong4j.card.listing;

import ink.dong4j.card.keys.Key;
import java.util.List;

/**
 * The part of a page that is in sight, and how keys move it.
 *
 * @param top the first visible line
 * @param total lines that there are
 * @param room rows that there are for them
 */
public record Pager(int top, int total, int room) {
    /** More lines than any page has. */
    public static final int FAR = 1 << 24;

    public Pager {
        top = Math.clamp(top, 0, Math.max(0, total - room));
    }

    public boolean scrolls() {
        return total > room;
    }

    public Pager moved(int by) {
        return new Pager(Math.clamp((long) top + by, 0, FAR), total, room);
    }

    public <T> List<T> visible(List<T> lines) {
        return lines.subList(top, Math.min(lines.size(), top + room));
    }

    /** How many lines a key moves by, 0 for none. */
    public int by(Key key) {
        if (key == Key.UP || key == Key.DOWN) {
            return key == Key.UP ? -1 : 1;
        }
        if (key == Key.PAGE_UP || key == Key.PAGE_DOWN) {
            return key == Key.PAGE_UP ? -page() : page();
        }
        if (key == Key.HOME || key == Key.END) {
            return key == Key.HOME ? -FAR : FAR;
        }
        return 0;
    }

    /** How many lines a letter moves by, where letters are keys; 0 for none. */
    public int by(String letter) {
        return switch (letter) {
            case "j" -> 1;
            case "k" -> -1;
            case " " -> page();
            case "g" -> -FAR;
            case "G" -> FAR;
            default -> 0;
        };
    }

    /** A key of a list: Tab moves along it too. */
    public static Key asArrow(Key key) {
        return key == Key.TAB ? Key.DOWN : key == Key.BACK_TAB ? Key.UP : key;
    }

    /** Whether a key goes back from a page without a prompt. */
    public static boolean leaves(Key key) {
        return key == Key.ESCAPE || key == Key.BACKSPACE || key == Key.LEFT;
    }

    private int page() {
        return Math.max(1, room - 1);
    }
}
