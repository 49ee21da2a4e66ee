package torikumi.platform;

import jakarta.annotation.PostConstruct;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.stereotype.Component;

/** Tells {@link Revisions} of the rows that Hibernate writes. */
@Component
class MovingEntities implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private final transient Revisions revisions;
    private final transient EntityManagerFactory sessions;

    MovingEntities(Revisions revisions, EntityManagerFactory sessions) {
        this.revisions = revisions;
        this.sessions = sessions;
    }

    @PostConstruct
    void listen() {
        EventListenerRegistry listeners = sessions.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        moved(event.getEntity());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        moved(event.getEntity());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        moved(event.getEntity());
    }

    private void moved(Object row) {
        Moves moves = row.getClass().getAnnotation(Moves.class);
        if (moves != null) revisions.moved(moves.value());
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
