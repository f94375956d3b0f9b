-- letter_producers: the services to which a request for documents is sent.
-- In:  letter_producer. Out: one row per service; lines of names and addresses are separated by semicolons.
SELECT producer_id, service_fr, service_en, coalesce(address, '') AS address, address_standing, service_standing, checked_at, producers
FROM letter_producer
ORDER BY producer_id
