package ink.dong4j.card.server.lobby;

import com.ibm.icu.text.SpoofChecker;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.people.LobbyReply.NameProblem;
import ink.dong4j.card.people.LobbyRequest;
import ink.dong4j.card.text.Safe;
import ink.dong4j.card.text.Width;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The names that are taken: two that only look different count as one, by Unicode's list of characters
 * that look alike. Not thread-safe.
 */
final class MemberNames {
    /** Without letters and digits that look like others. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GUEST_LETTERS = 4;

    private static final Pattern USABLE =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._-]*[\\p{L}\\p{M}\\p{N}])?");

    private final SpoofChecker skeletons =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    MemberNames() {
        for (Lang lang : Lang.values()) {
            Phrases phrases = Phrases.of(lang);
            labels.addAll(looks(phrases.you()));
            labels.addAll(looks(phrases.assistant()));
            labels.addAll(looks(phrases.card()));
        }
        labels.addAll(looks("owner"));
        labels.addAll(looks("主人"));
    }

    /** A name in one form, whatever it was typed in. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
    }

    /**
     * Why a name cannot be had.
     *
     * @param own the name that it would replace; empty for none
     * @param owner of the card
     */
    Optional<NameProblem> problem(String name, String own, String owner) {
        if (!isUsable(name)) {
            return Optional.of(NameProblem.UNUSABLE);
        }
        Set<String> looks = looks(name);
        if (meet(looks, labels) || meet(looks, looks(owner))) {
            return Optional.of(NameProblem.RESERVED);
        }
        if (!own.isEmpty()) {
            looks.removeAll(looks(own));
        }
        return meet(looks, taken) ? Optional.of(NameProblem.TAKEN) : Optional.empty();
    }

    /** Some letters of Unicode are invisible, and too many marks on one cover others: the filter would take them out. */
    private static boolean isUsable(String name) {
        return USABLE.matcher(name).matches()
                && Width.of(name) <= LobbyRequest.Rename.MOST_COLUMNS
                && Safe.text(name).equals(name);
    }

    void take(String name) {
        taken.addAll(looks(name));
    }

    void release(String name) {
        taken.removeAll(looks(name));
    }

    /** A name that nobody has. */
    String guest(Lang lang) {
        String prefix = Phrases.of(lang).lobby().guest() + "-";
        while (true) {
            StringBuilder name = new StringBuilder(prefix);
            for (int i = 0; i < GUEST_LETTERS; i++) {
                int letter = ThreadLocalRandom.current().nextInt(LETTERS.length());
                name.append(LETTERS.charAt(letter));
            }
            if (!meet(looks(name.toString()), taken)) {
                return name.toString();
            }
        }
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    /**
     * How a name looks as it is written, where {@code I} is an {@code l}, and in small letters, where it is an
     * {@code i}: of two names that look alike, whatever their case, one look is the same.
     */
    private Set<String> looks(String name) {
        String letters = name.strip().replaceAll("[:：\\s._-]", "");
        return new HashSet<>(List.of(look(letters), look(letters.toLowerCase(Locale.ROOT))));
    }

    private String look(String letters) {
        return skeletons.getSkeleton(letters).toLowerCase(Locale.ROOT);
    }
}
