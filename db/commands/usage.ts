import { staffRoles } from "../tables/staff-role.ts";

/** What the command line says when it does not understand. */
export const usage = `Usage: npm run db -- <command>
  migrate              bring the schema up to date
  migrate down         say which migration --force would undo, with its data
  seed                 fill an empty database with demo people
  backup FILE          write a consistent copy while the server runs
  restore FILE         put a copy in place (--force replaces a database that exists)
  drill FOLDER         restore the newest backup beside the live database, and check it
  move sqlite:FILE postgres://...
                       copy a database in read-only mode into an empty one
  read-only on|off|status
                       refuse writes on every server, or allow them again
  role ADDRESS ROLE    make someone with an account ${staffRoles.join(", ")}; to show
                       another name than the alias: --name NAME --credential LETTERS
  role end ADDRESS ROLE  take a role away
  give ADDRESS [DAYS]  open members' content to someone, for so many days or without end
  give end ADDRESS     end what was given; what was bought ends at Stripe
  second-factor reset ADDRESS
                       let someone who lost their phone sign in without it
  audit list [ADDRESS] print the audit log, or what someone did and what was done of theirs
  audit verify [FILE]  check the audit log against the heads in AUDIT_HEADS, or in a copy of it
  erase ADDRESS        delete someone with everything they wrote
  jobs                 list the work in the background by kind, and what fails
  jobs retry ID        try a job again that was given up; "all" for every one
  jobs drop ID         delete a job that was given up
  cues                 show how many texts brought up cards and notes, by month and category
  new-key FILE         put a new master key in front of the older ones in the file
  rotate-key           encrypt every data key with the newest master key
  keys copy FILE       write a copy of the key store over the last one
  keys accept          go on with the key store as it is, without the words it cannot open
  keys restore FILE    add the keys of a copy, except those that were erased since`;
