/** The 2,048 English words of made passphrases: short, plain, and each easily told from its neighbours. */
export const WORDS = `
abbey able about above accent acorn acre active actor add adobe adult advice agenda agent agree ahead aim
air alarm album alert alive alley allow almond almost alone along alpine also amaze amber amuse anchor angel
animal ankle answer anthem antler anvil anyone appear apple apply april apron arbor archer area arena arise
armor arrive arrow artist ask asleep aspen atlas atom attic august aunt author autumn avenue award aware
away axle azalea baby back badge bagel bake baker ball ballad ballet bamboo banana band banjo bank banner
barber bare barge bark barley barn baron barrel basic basil basin basket bath beach beacon bead beaker beam
bean bear beard beaver become bed bee beech beetle before begin behind bell below belt bench bend beret
berry beside best better beyond big bike birch bird bishop bison bite blazer blend bless blink bloom blouse
blow blue board boat bobbin body boil bold bonnet book boot border borrow bottle bottom bounce bow bowl box
boxcar boy braid branch brass brave bread break breeze brick bride bridge brief bright bring broad brook
broom broth brown brush bubble bucket buckle bud budget bugle build bulb bull bumper bundle bunny burrow bus
bush busy butter button buy cabin cable cactus cafe cage cake calf calm camel camera camp campus canal
canary candle candy canoe canopy canvas canyon cape card cargo carol carpet carrot carry cart carton carve
cashew castle cat catch cattle cause cave cavern cedar celery cello cement center cereal chain chair chalk
change chapel chariot charm chart chase cheap check cheek cheer cheese cheetah chef cherry chess chest chew
chicken chief child chimney chin chip chisel choir choose chop church cider cinema circle circus citizen
city clam clap classic clay clean clear clever cliff climb clinic cloak clock close cloth cloud clover club
coach coast coat cobbler cobweb cocoa coconut coffee coin collar collect collie color colt column comb come
comet comic comma common compass concert convoy cook cookie cool copper copy coral cord cork corn corncob
corner cosmos cost costume cottage cotton couch count cousin cover cow cowboy cozy crab cradle crane crate
crawl crayon cream create creek cricket crisp crocus crop croquet cross crow crowd crown crumb crunch crust
crystal cub cube cuckoo cup cupcake curious curl currant current curtain curve cushion custard cut cycle
cymbal cypress dairy daisy dance dare dark darling date dawn day dear decade decide deck deep deer degree
deliver delta denim dense dentist depot desert design desk dessert detail dew diagram dial diamond diary
dice dig diner dinner diploma direct dish diver divide dock doctor dog doll dollar dolphin domino donkey
door doorway dot double dove dozen drag dragon drama draw drawer dream dress drift drill drink drive drop
drum drummer dry duck dune dust duty each eager eagle ear early earn earring earth easel east easy eat echo
eclipse edge editor eel egg eight elbow elder eleven elf elk elm ember emerald empire empty encore engine
enjoy enough enter entry episode equal eraser errand escort essay estate even evening event ever every exact
exhibit exit expand expert explain express extra eye eyebrow fable fabric face fact factory fade faint fair
fairy falcon fall family famous fan fancy far farm farmer fast fasten father faucet fawn feast feather
feature feed feel fellow fence fennel fern ferret ferry fetch few fiber fiction fiddle field fig figure fill
film filter final finch find fine finger finish fir fire firefly fireman first fish fit five fix flag flake
flame flannel flash flask flat flavor fleece flight flint flip float flock floor florist flow flower fluffy
flute fly foal foam fog fold folder folk follow fond food foot forest forever forget fork form formula fort
fortune forward fossil found four fox frame freckle free freeway freezer freight fresh friday friend frog
front frost fruit fudge fuel full funny fur furnace furrow future gadget gain galaxy gallery gallon game
garage garden garland garlic garment gate gather gazebo gazelle gear gecko gem general genius gentle geyser
giant gift giggle ginger giraffe girl give glacier glad glass gleam glide glitter globe glove glow glue goal
goat goblet gold golf gong good goose gopher gorilla grain grammar grand granite grape grass gravel gravy
gray great green greet grill grip grocery group grove grow guard guess guest guide guitar gumdrop gymnast
habit hail hair half halibut hall hallway hamlet hammer hammock hamster hand handbag handle handy happy
harbor hard harp harvest hat hatbox hatch have hawk hay hazel head healthy hear heart heater heather heavy
hedge heel helmet help hem hen herald herb herd hero heron herring hexagon hide high highway hiker hill
hinge hippo history hobby hockey hold holiday hollow holly home honest honey hood hoof hook hoop hop hope
horizon horn horse hostel hotel hour house hug huge human humor hundred hungry hurdle hurry husband hut
hydrant ice iceberg icebox icicle icing idea igloo iguana imagine improve inch include indeed index indigo
infant inform ink inn insect inside instant invent invite iris iron island itself ivory ivy jacket jackpot
jade jaguar jam january jar jasmine jaw jazz jeans jelly jersey jet jewel jiggle jigsaw job jockey join joke
jolly journal joy joyful judge jug juggle juice jukebox july jump june jungle junior juniper jury just kayak
keep kennel kernel kettle key keyhole kick kidney kilt kind king kingdom kiosk kitchen kite kitten kiwi knee
kneel knit knock knot know koala label labor lace ladder lady ladybug lagoon lake lamb lamp lantern lap
larch large lark laser lasso last latch late later laugh laundry laurel lava lawn lawyer lay lead leader
leaf league lean leap learn leather leave lecture leek left leg legend lemon lend lens leopard less lesson
letter lettuce level lever library lid lift light like lilac lily lime limit line linen link lion lip liquid
list listen little live lizard llama loaf lobby lobster local lock locket lodge loft log logic long look
lookout loop loose lotus loud lounge love lovely low loyal lucky lullaby lumber lunar lunch lute lynx lyric
machine magic magnet magpie maiden mail mailbox main major make mallet mammoth manager mango manor mansion
mantle manual many map maple marble march mare margin marina mark market maroon marsh mask mason mast master
mat match maybe mayor meadow meal mean measure medal meet mellow melody melon melt member memory mend menu
mermaid merry message metal meteor meter method midday middle mighty mild mile milk mill miller mimosa mind
mine mineral minnow mint minute mirror mist mitten mix mixer model modern mole moment monday money monkey
month moon moose more morning mosaic moss most moth mother motor mouse mouth move movie much mud muffin mule
mural muscle museum music mussel mustang myth nail name napkin narrow nation native nature near nearly neat
nectar needle nephew nest net nettle never new next nibble nice nickel niece night nimble nine nod noise
noodle noon normal north nose note notice novel now number nurse nut nutmeg oak oar oasis oat oatcake
oatmeal obey object oboe observe ocean october octopus offer office often oil old olive omelet once one
onion only onyx opal open opening opera orange orbit orchard orchid order oregano organ origami ostrich
other otter outfit outside oval oven over overall owl own owner oxygen oyster pack package paddle padlock
page pail paint pair pajamas palace palm pan pancake panda panel pansy panther pantry papaya paper parade
parasol parcel parent park parka parlor parrot parsley parsnip partner party pass passage past pasta paste
pastry pasture patch path patient patio patrol pattern pause pay pea peach peacock peak peanut pear pearl
pebble pecan pedal peel pelican pen pencil penguin penny peony pepper perfect perfume period permit person
petal phone photo piano pick pickle picnic picture pie pier pigeon pigtail pillar pillow pilot pine pink
pint pioneer pipe pirate pitcher pizza place plain plan plane plank plant plate play player plaza please
plenty plot plow plum plumber plush pocket poem poet point polar pole police polish polite polka pollen pond
pony pool pop popcorn poplar poppy porch port poster postman pot potato potter pouch pour powder prairie
praise prefer prepare present press pretend pretty pretzel prince print prism prize problem product program
project promise proper protect proud prove public pudding puddle puffin pull pulley pump pumpkin pupil
puppet puppy pure purple purse push put puzzle pyramid quail quarry quart queen quiche quick quiet quilt
quite quiver quiz rabbit raccoon race radar radio radish rail railway rain rainbow raisin ramble ranch range
rapid rare raven ravine reach read reader ready real realm recall receipt recess recipe record red reed reef
refill refrain region relax relay relish remain remind remote repair repeat reply report reptile rescue
resort rest return rhubarb rhyme ribbon rice rich riddle ride rider ridge right ring ripple rise river rivet
road roam roast robe robin robot rock rocket rodeo roll roof room rooster root rope rose rosebud rosy rough
round rover row rowboat royal ruby rudder rug rule ruler run runner runway rush rust sable sack saddle safe
saffron saga sage sail sailor salad salmon salon salsa salt same sample sand sandal satchel satin sauna save
sawdust say scale scallop scarf scarlet scene scholar school science scooter score scout screen script
seafood seagull seal seaside season seat second secret see seed seek seem seesaw sell senate send senior
sequoia series serve settle seven several shadow shake shampoo shape share shark sharp shawl shed sheep
sheet shelf shell shelter sheriff shield shine shiny ship shirt shoe shop shore short shout shovel show
shower shrimp shutter shy sign signal silence silk silly silo silver simple since sing singer sink sip siren
sister sit six skate sketch ski skin skip skirt skull sky skylark skyline slate sled sleep sleeve slice
slide slipper slope slow small smart smell smile smoke smooth snack snail snake sneeze snow snowman soak
soap soccer sock soda sofa soft soil soldier solo solve some sonata song sonnet soon sort sound soup south
soy space spade spaniel sparrow speak spear special speech speed spell spend spice spider spin spinach
spiral spirit splash sponge spoon sport spot spread spring sprout spruce square squash squid stable stadium
staff stage stair stamp stand star start state station statue stay steady steak steam steel steer stem step
stereo stew stick still stir stitch stock stone stool stop store stork storm story stove straw stream street
stretch string stripe strong student studio study sturdy suburb subway such sugar suit summer summit sun
sunbeam sunday sundial sunny sunrise sunset supper sure surf swallow swamp swan sweater sweep sweet swift
swim swing switch sword symbol syrup system table tadpole tailor take talent talk tall tame tango tank tap
tape target tart tassel taste taxi tea teach team teapot teddy tell temple ten tender tennis tent terrace
thank theater theme then thick thimble thin think thistle thread three throat throne throw thumb thunder
thyme ticket tickle tide tidy tie tiger tight tile timber time tin tiny tiptoe tissue title toad toast today
toe toffee tomato tongue tool toolbox tooth top topaz topic torch toss totem toucan touch towel tower town
toy trace tractor trade trail train tram trapeze travel tray treat tree trellis tribe trick trio trip
trolley trophy trout truck true trumpet trunk trust truth try tub tuba tuesday tugboat tulip tuna tunic
tunnel turkey turn turnip turtle tutor twelve twenty twig twin twirl twist two umpire uncle under unfold
unicorn uniform union unit unite until unwrap upper uptown urchin use useful usher usual utensil valley
value van vanilla various vase vault velvet vendor venture veranda verb verse very vessel veteran viaduct
victory video view villa vine vinegar vintage viola violet violin visit vista vitamin vivid voice volcano
volume vote voyage vulture wafer waffle wagon waist wait waiter wake walk wall wallet walnut walrus waltz
wand wander want warbler warm warrior wash wasp watch water wave wax wear weather weaver web wedding week
weekend welcome well west wet whale wharf wheat wheel when whisker whisper whistle white wicket wide widget
wife wiggle wild willow win wind window wing wink winner winter wire wisdom wise wish with within wizard
wolf woman wombat wonder wood wooden wool woolly word work worker world worm wrap wreath wren wrist write
yacht yard yarn yawn year yeast yellow yes yet yield yogurt yolk young youth zebra zero zigzag zinc zipper
zone zoo zoom
`
  .trim()
  .split(/\s+/u);
