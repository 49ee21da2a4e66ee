package torikumi.staff;

import org.springframework.data.repository.ListCrudRepository;

interface DeputyPosts extends ListCrudRepository<DeputyPostRow, Long> {}
