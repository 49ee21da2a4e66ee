package torikumi.staff;

import org.springframework.data.repository.ListCrudRepository;

interface Handovers extends ListCrudRepository<HandoverRow, Long> {}
