package torikumi.staff;

import java.util.List;

/**
 * Somebody asks to act for an office. Published in the transaction that writes it down.
 *
 * @param deciding leads and coordinators; empty when only administrators can decide
 */
public record JoiningRequested(JoinRequest request, List<Holder> deciding) {

    public JoiningRequested {
        deciding = List.copyOf(deciding);
    }
}
