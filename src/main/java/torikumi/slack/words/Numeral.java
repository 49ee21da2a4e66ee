package torikumi.slack.words;

/** Numbers as people write them in dates and shares. */
final class Numeral {

    private Numeral() {}

    /** @param written 9, 九, 二十一, 元 or 百; up to 100 where in letters */
    static int of(String written) {
        if (written.equals("元")) return 1;
        if (written.equals("百")) return 100;
        if (Character.isDigit(written.charAt(0))) return Integer.parseInt(written);
        int ten = written.indexOf('十');
        if (ten < 0) return "一二三四五六七八九".indexOf(written.charAt(written.length() - 1)) + 1;
        int tens = ten == 0 ? 1 : "一二三四五六七八九".indexOf(written.charAt(0)) + 1;
        return tens * 10 + (ten + 1 < written.length() ? "一二三四五六七八九".indexOf(written.charAt(ten + 1)) + 1 : 0);
    }
}
