package ink.dong4j.card.server.assistant.grounding;

/** One slip of the keyboard: a character wrong, missing, too many, or two in the wrong order. */
final class Slip {
    private Slip() {}

    /**
     * Whether two different words are that near.
     *
     * @param telling characters that change the meaning, so that none may be part of the slip
     */
    static boolean between(String one, String two, String telling) {
        int start = 0;
        int most = Math.min(one.length(), two.length());
        while (start < most && one.charAt(start) == two.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && one.charAt(one.length() - 1 - end) == two.charAt(two.length() - 1 - end)) {
            end++;
        }
        String here = one.substring(start, one.length() - end);
        String there = two.substring(start, two.length() - end);
        if ((here + there).chars().anyMatch(c -> telling.indexOf(c) >= 0)) {
            return false;
        }
        boolean swapped =
                here.length() == 2
                        && there.length() == 2
                        && here.charAt(0) == there.charAt(1)
                        && here.charAt(1) == there.charAt(0);
        return swapped || (here.length() <= 1 && there.length() <= 1);
    }
}
