package ink.dong4j.card.formula;

import java.util.Optional;

/** Small raised or lowered text, in the characters that Unicode has for it. */
public enum Script {
    SUPER(
            '^',
            "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ",
            "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ"),
    SUB('_', "0123456789+-−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");

    /** Letters from which on they are a word, not a product. */
    static final int WORD = 4;

    private final char mark;
    private final String from;
    private final String to;

    Script(char mark, String from, String to) {
        this.mark = mark;
        this.from = from;
        this.to = to;
    }

    /** The text in small characters; empty if one of its characters has no small form. */
    public Optional<String> small(String text) {
        StringBuilder small = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int index = from.indexOf(text.charAt(i));
            if (index < 0) {
                return Optional.empty();
            }
            small.append(to.charAt(index));
        }
        return Optional.of(small.toString());
    }

    /** The text behind a mark, for what has no small form. */
    public String marked(String text) {
        boolean alone = text.codePointCount(0, text.length()) == 1;
        boolean word = text.length() >= WORD && text.chars().allMatch(Character::isLetter);
        return alone || word ? mark + text : mark + "(" + text + ")";
    }
}
