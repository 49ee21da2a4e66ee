package torikumi.progress;

import torikumi.staff.Colleague;
import torikumi.staff.Post;

/**
 * Who said, approved or reopened something, and as what at that time.
 *
 * @param post the office and role she acted in then, and for whom where she was a deputy
 */
public record Author(Colleague person, Post post) {}
