-- The follower counts everything from the first event, with whether petitioners were spoken with.
DELETE FROM tally_day;
DELETE FROM tally_stage;
DELETE FROM tally_place;
DELETE FROM tally_clock;
DELETE FROM tally_part;
DELETE FROM tally_matter;
UPDATE follower SET position = 0 WHERE name = 'tally';
