package ink.dong4j.card.markdown;

import ink.dong4j.card.markdown.Container.Item;
import ink.dong4j.card.markdown.Container.Quote;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses the blocks of Markdown that is still arriving and puts lines on a sheet once they are final. A
 * copy takes constant time: for display, the open block is put on the sheet of a copy, which is discarded
 * with the next piece of text.
 *
 * <p>The result depends on the text only, not on the pieces in which it came. For one thread.
 */
final class Typesetter {
    /** The most nested containers; deeper ones are text. */
    private static final int DEEPEST = 10;

    /** Chars of an incomplete table row that are shown at most. */
    private static final int LONGEST_START = 2000;

    private final Sheet sheet;

    /** The open block. */
    private Leaf leaf = new Leaf.None();

    /** The code blocks that have ended. */
    private Series<Source> codes = Series.empty();

    /** Whether an empty line precedes the next block. */
    private boolean blank;

    /** The part of an incomplete line that no block has taken yet. */
    private String pending = "";

    /** Whether the open block has taken the start of the incomplete line. */
    private boolean midLine;

    Typesetter(Form form) {
        this(new Sheet(form));
    }

    private Typesetter(Sheet sheet) {
        this.sheet = sheet;
    }

    Typesetter copy() {
        Typesetter copy = new Typesetter(sheet.copy());
        copy.become(this);
        return copy;
    }

    private void become(Typesetter other) {
        sheet.become(other.sheet);
        leaf = other.leaf;
        codes = other.codes;
        blank = other.blank;
        pending = other.pending;
        midLine = other.midLine;
    }

    Sheet sheet() {
        return sheet;
    }

    /** The code blocks so far, including the open one. */
    Series<Source> codes() {
        return leaf instanceof Code code ? codes.plus(Source.EMPTY.append(code.copy())) : codes;
    }

    /** Takes the next piece of the text. */
    void feed(String text) {
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            take(text.substring(from, end));
            endLine();
            from = end + 1;
        }
        take(text.substring(from));
    }

    /** Ends the text. */
    void end() {
        if (midLine || !pending.isEmpty()) {
            endLine();
        }
        close();
        sheet.enter(0, List.of());
    }

    /** Puts the incomplete line and the open block on the sheet, for display; for a copy only. */
    void show() {
        if (midLine) {
            if (leaf instanceof Code code) {
                leaf = code.part(pending, false, sheet);
            }
        } else if (!isHidden()) {
            line(leaf instanceof Table ? row() : pending, true);
        }
        leaf.show(sheet);
        sheet.showEmptyItems();
    }

    /** The incomplete row of a table. */
    private String row() {
        int end = Math.min(pending.length(), LONGEST_START);
        return OpenMarks.closed(pending.substring(0, end));
    }

    /** Whether the incomplete line consists of marks whose meaning is still unknown. */
    private boolean isHidden() {
        String text = pending.strip();
        if (leaf instanceof Code code && code.isFenced()) {
            return text.isEmpty() || code.isFenceSoFar(pending);
        }
        boolean rule = text.length() >= 3 && LineStart.isRule(text) && !(leaf instanceof Prose);
        return !rule && LineStart.isMarks(text);
    }

    private void take(String text) {
        if (midLine && leaf instanceof Prose prose) {
            leaf = prose.more(text, sheet);
            return;
        }
        pending = pending + text;
        int most = leaf instanceof Code ? sheet.form.longCode() : sheet.form.longLine();
        if (!midLine && pending.length() >= most && pending.length() - text.length() < most) {
            tryStart(most);
        }
        while (midLine && leaf instanceof Code code && pending.length() >= most) {
            int end = Letters.cut(pending, most);
            leaf = code.part(pending.substring(0, end), false, sheet);
            pending = pending.substring(end);
        }
    }

    /** Lets a block take the start of a long line, if it is certain which one. */
    private void tryStart(int most) {
        int end = Letters.cut(pending, most);
        Typesetter trial = copy();
        trial.pending = "";
        String start = pending.substring(0, end);
        if (LineStart.isMarksButQuotes(start)) {
            return;
        }
        boolean fenced = leaf instanceof Code code && code.isFenced();
        trial.line(start, !fenced);
        String rest = pending.substring(end);
        if (trial.leaf instanceof Prose prose) {
            become(trial);
            leaf = prose.more(rest, sheet);
            pending = "";
            midLine = true;
        } else if (trial.leaf instanceof Code code && code.midLine()) {
            become(trial);
            pending = rest;
            midLine = true;
        }
    }

    private void endLine() {
        if (!midLine) {
            String line = pending;
            pending = "";
            line(line, true);
        } else if (leaf instanceof Code code) {
            leaf = code.part(pending, true, sheet);
        }
        pending = "";
        midLine = false;
    }

    private void line(String raw, boolean whole) {
        String line = expanded(raw);
        int matched = 0;
        int at = 0;
        for (Container container : sheet.containers) {
            int next = LineStart.matched(container, line, at);
            if (next < 0) {
                break;
            }
            at = next;
            matched++;
        }
        String rest = line.substring(at);
        boolean all = matched == sheet.containers.size();
        if (leaf instanceof Code code && all) {
            if (code.isFenced()) {
                if (code.isClosedBy(rest)) {
                    close();
                } else {
                    leaf = code.line(rest, whole, sheet);
                }
                return;
            }
            if (rest.isBlank()) {
                leaf = code.blank();
                return;
            }
            if (Letters.indent(rest, 0) > 3) {
                leaf = code.line(rest.substring(4), true, sheet);
                return;
            }
        }
        if (rest.isBlank()) {
            blankLine(matched);
        } else if (leaf instanceof DisplayFormula formula && all && formula.isOpen()) {
            leaf = formula.line(rest);
        } else {
            text(rest, matched, all);
        }
    }

    private void blankLine(int matched) {
        close();
        sheet.enter(matched, List.of());
        blank = true;
    }

    private void text(String line, int matched, boolean all) {
        String rest = line;
        List<Container> entered = new ArrayList<>();
        boolean paragraph = leaf instanceof Prose prose && prose.level() == 0;
        boolean goesOn = all && paragraph;
        while (true) {
            int indent = Letters.indent(rest, 0);
            if (indent > 3 || indent == rest.length() || matched + entered.size() >= DEEPEST) {
                break;
            }
            if (rest.charAt(indent) == '>') {
                int next = indent + 1;
                boolean space = next < rest.length() && rest.charAt(next) == ' ';
                entered.add(new Quote(sheet.form.plain(), false));
                rest = rest.substring(space ? next + 1 : next);
                goesOn = false;
                continue;
            }
            if (LineStart.isRule(rest) && !(goesOn && Letters.isOnly(rest.strip(), 0, "-"))) {
                break;
            }
            Optional<Marker> marker =
                    goesOn && LineStart.isUnderline(rest) ? Optional.empty() : Marker.of(rest);
            if (marker.isEmpty() || (goesOn && !marker.get().interrupts())) {
                break;
            }
            entered.add(item(marker.get(), matched + entered.size()));
            rest = marker.get().rest();
            goesOn = false;
        }
        place(rest, matched, entered, goesOn, paragraph && entered.isEmpty());
    }

    private Item item(Marker marker, int depth) {
        long number = marker.number();
        if (depth < sheet.containers.size()
                && sheet.containers.get(depth) instanceof Item sibling
                && sibling.kind() == marker.kind()
                && marker.isOrdered()) {
            number = sibling.number() + 1;
        }
        return new Item(
                marker.indent(), marker.kind(), number, shown(marker, number, depth), false);
    }

    private String shown(Marker marker, long number, int depth) {
        if (marker.isOrdered()) {
            return number + String.valueOf(marker.kind()) + " ";
        }
        if (sheet.form.plain()) {
            return "- ";
        }
        long around = sheet.containers.stream().limit(depth).filter(Item.class::isInstance).count();
        return around % 2 == 0 ? "\u2219 " : "\u25E6 ";
    }

    private void place(
            String text, int kept, List<Container> entered, boolean goesOn, boolean lazy) {
        String bare = text.strip();
        boolean code = Letters.indent(text, 0) > 3 && !goesOn && !lazy;
        int level = code ? 0 : LineStart.headingLevel(bare);
        Optional<Leaf> opened = code ? Optional.empty() : LineStart.opened(text);
        boolean rule = !code && LineStart.isRule(bare);
        if (goesOn && leaf instanceof Prose prose && becomesOther(prose, bare)) {
            return;
        }
        boolean plainText = level == 0 && opened.isEmpty() && !rule && !code;
        if (plainText && entered.isEmpty() && leaf instanceof Prose prose && lazy) {
            leaf = prose.line(text.stripLeading(), sheet);
            return;
        }
        if (plainText
                && kept == sheet.containers.size()
                && leaf instanceof Table table
                && entered.isEmpty()) {
            leaf = table.row(bare, sheet);
            return;
        }
        close();
        separate(level > 0, kept, entered);
        if (bare.isEmpty()) {
            return;
        }
        if (code) {
            leaf = Code.indented().line(text.substring(4), true, sheet);
        } else if (opened.isPresent()) {
            leaf = opened.get();
        } else if (rule) {
            addRule();
        } else {
            sheet.begin();
            leaf =
                    level > 0
                            ? Prose.heading(level, sheet.form.plain())
                                    .line(bare.substring(level).stripLeading(), sheet)
                            : Prose.paragraph().line(withoutTask(text.stripLeading()), sheet);
        }
    }

    /**
     * Whether a line turns the open paragraph into a table or a heading; the leaf is then changed.
     */
    private boolean becomesOther(Prose prose, String line) {
        if (prose.lastLine() >= 0) {
            Sheet rest = sheet.copy();
            prose.withoutLastLine().end(rest);
            Optional<Table> table = Table.of(prose.lastLineText(), line, rest);
            if (table.isPresent()) {
                sheet.become(rest);
                leaf = table.get();
                return true;
            }
        }
        if (prose.isWhole() && LineStart.isUnderline(line)) {
            leaf = prose.asHeading(line.charAt(0) == '=' ? 1 : 2);
            return true;
        }
        return false;
    }

    private void close() {
        leaf.end(sheet);
        codes = codes();
        blank = blank || (leaf instanceof Code code && code.blanks() > 0);
        leaf = new Leaf.None();
    }

    private void separate(boolean apart, int kept, List<Container> entered) {
        sheet.enter(kept, List.of());
        boolean inside = kept == 0 || sheet.containers.getLast().shown();
        if (inside && (blank || (apart && entered.isEmpty()))) {
            sheet.addBlank();
        }
        blank = false;
        sheet.enter(kept, entered);
    }

    private void addRule() {
        if (!sheet.form.plain()) {
            sheet.begin();
            Style rule = Style.of(Tone.RULE).asUnderlined();
            sheet.add(Line.of(Span.of(" ".repeat(sheet.room()), rule)));
        }
    }

    /** The text of an item without a task box, which becomes the marker of the item. */
    private String withoutTask(String text) {
        boolean first =
                !sheet.containers.isEmpty()
                        && sheet.containers.getLast() instanceof Item item
                        && !item.shown();
        if (!first || text.length() < 4 || text.charAt(0) != '[' || !text.startsWith("] ", 2)) {
            return text;
        }
        char box = text.charAt(1);
        if (box != ' ' && box != 'x' && box != 'X') {
            return text;
        }
        Item item = (Item) sheet.containers.getLast();
        String marker = item.isOrdered() ? item.marker() : "";
        sheet.mark(item.marked(marker + (box == ' ' ? "[ ] " : "[x] ")));
        return text.substring(4);
    }

    /** Replaces the tabs before the text of a line by spaces, outside fenced code. */
    private String expanded(String line) {
        boolean code = leaf instanceof Code open && open.isFenced() && sheet.containers.isEmpty();
        if (code || line.indexOf('\t') < 0) {
            return line;
        }
        return LineStart.expanded(line);
    }
}
