package org.madoguchi.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.madoguchi.secondperson.TwoPersonRequest;

/** Every {@link Awaited} that there is. */
@ApplicationScoped
public class AwaitedRooms {

    private List<Awaited<?>> rooms;

    /** Asked once: each time makes them anew, and none goes while this is there. */
    @Inject
    void ask(Instance<Awaited<?>> all) {
        rooms = List.copyOf(all.stream().toList());
    }

    /** All of them. */
    public List<Awaited<?>> all() {
        return rooms;
    }

    /** The one of a request; empty for help acts, which have their own mails. */
    @SuppressWarnings("unchecked")
    public <R extends TwoPersonRequest> Optional<Awaited<R>> of(R request) {
        return rooms.stream()
                .filter(room -> room.type().isInstance(request))
                .map(room -> (Awaited<R>) room)
                .findFirst();
    }
}
