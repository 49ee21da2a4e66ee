package torikumi.sandbox.page;

import java.util.List;

/**
 * A message, ready for its template.
 *
 * @param id of the HTML element
 * @param ts which message it is
 * @param from {@code person}, {@code bot} or {@code slackbot}
 * @param initial what the picture beside it shows
 * @param at the moment, ISO, for machines
 * @param gone whether it was deleted and stays only because it was answered
 * @param menu whether there is something to do with it: {@code own} edits and deletes too, {@code any}, or empty
 * @param text drawn; empty where blocks stand in its place
 * @param notice what a notification and a screen reader would get; empty if the message has no text
 * @param replies how many answered; 0 in a thread
 * @param thread the address of its thread; empty where there can be none
 */
record MessageCard(
        String id,
        String ts,
        String from,
        String name,
        String initial,
        String time,
        String at,
        boolean ephemeral,
        boolean edited,
        boolean gone,
        String menu,
        String text,
        List<Block> blocks,
        List<FileLine> files,
        String notice,
        int replies,
        String thread) {}
